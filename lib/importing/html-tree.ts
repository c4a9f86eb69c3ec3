/**
 * Markup as a plain tree, whoever parsed it: the browser's own inert parser on the desk, parse5 on the server and in tests.
 * Comments and processing instructions are left out. Names are in lower case.
 */
export type HtmlElement = {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
};
export type HtmlNode = HtmlElement | string;

/** No page nests deeper, and none is read deeper: of what is below its words are read, and the rest is told as left out. */
export const deepestElement = 400;

const deeper = "#deeper";

/** Stands at the deepest element for all that is below it. */
export function wordsOfDeeper(words: string): HtmlElement {
  return { name: deeper, attrs: {}, children: [words] };
}

export function isDeeper({ name }: HtmlElement): boolean {
  return name === deeper;
}

/** What no reader of a page sees, though it is text in the markup. */
export function isUnseenText(name: string): boolean {
  return /^(script|style|template|title)$/i.test(name);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== "string";
}

/** Every element below (and at) this one, in the order of the text. */
export function* elementsOf(root: HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlElement[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child && isElement(child)) waiting.push(child);
    }
  }
}

/** The first element of this name below. */
export function findElement(root: HtmlElement, name: string): HtmlElement | undefined {
  for (const element of elementsOf(root)) if (element.name === name) return element;
  return undefined;
}

/** The text of an element as its markup has it: nothing collapsed. */
export function rawText(root: HtmlElement): string {
  const waiting: HtmlNode[] = [root];
  let text = "";
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isElement(next)) waiting.push(...[...next.children].reverse());
    else text += next;
  }
  return text;
}

const none: ReadonlyMap<string, string> = new Map();
const known = new Map<string, ReadonlyMap<string, string>>();
const mostKnown = 500;

/** The declarations of an element's `style`, names and values in lower case; those of word processors (`mso-…`) too. */
export function stylesOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = element.attrs["style"];
  if (!style) return none;
  const found = known.get(style);
  if (found) return found;
  const made = readStyles(style);
  // Office programs say the same few things of every word: those are read once.
  if (known.size >= mostKnown) known.clear();
  known.set(style, made);
  return made;
}

const longestStyle = 4_000;

function readStyles(style: string): ReadonlyMap<string, string> {
  const parts = style.slice(0, longestStyle).split(";");
  return new Map(
    parts.flatMap((part) => {
      const colon = part.indexOf(":");
      if (colon < 0) return [];
      return [
        [
          part.slice(0, colon).trim().toLowerCase(),
          part
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ] as const,
      ];
    }),
  );
}

/** A length in points: of `pt`, `px`, `in`, `cm`, `mm` or `em`; 0 for anything else. */
export function pointsOf(length: string | undefined): number {
  const match = /^(-?\d*\.?\d+)\s*(pt|px|in|cm|mm|em)?$/.exec(length ?? "");
  if (!match) return 0;
  const perUnit = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, em: 10 };
  return Number(match[1]) * perUnit[(match[2] ?? "px") as keyof typeof perUnit];
}
