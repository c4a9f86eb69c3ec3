import type { InlineJson, MarkJson } from "@/lib/document/json";
import { cleanText } from "@/lib/kernel/text";
import { readLineStart } from "@/lib/document/line-start";
import type { Draft, Line, ListPlace } from "./draft";
import { lineOf } from "./draft";
import type { FoundPictures } from "./found-pictures";
import type { Notes } from "./html-notes";
import { findElement, type HtmlElement, type HtmlNode, isElement, pointsOf, rawText, stylesOf } from "./html-tree";
import { isBlank, noteContent, splitAtBreaks, textPart, tidy, wordsOf } from "./inline-content";
import { marksWithin } from "./read-inline";
import type { DroppedKind, Tally } from "./report";
import { type DeclaredLists, isListSign, officeList } from "./word-lists";

export type Reading = {
  readonly tally: Tally;
  readonly notes: Notes;
  readonly lists: DeclaredLists;
  readonly tables: TableReader;
  readonly pictures: FoundPictures;
};

/** What reads a table: handed in, since cells hold what blocks hold. */
export type TableReader = {
  readonly table: (element: HtmlElement, reading: Reading) => Draft[];
  /** A table within a table's cell. */
  readonly lines: (element: HtmlElement, reading: Reading) => Line[];
};

type Item = { readonly level: number; readonly ordered: boolean; readonly number: number | null; begun: boolean };

/** The list that items stand in. */
type Counter = { readonly ordered: boolean; next: number };

/** What holds for everything in an element. */
type Context = {
  readonly marks: readonly MarkJson[];
  readonly item: Item | null;
  readonly place: ListPlace | null;
  readonly role: Line["role"];
  readonly indent: number;
  readonly level: number;
  readonly counter: Counter | null;
  readonly inCell: boolean;
  readonly inPre: boolean;
};

const outside: Context = {
  marks: [],
  item: null,
  place: null,
  role: "text",
  indent: 0,
  level: 0,
  counter: null,
  inCell: false,
  inPre: false,
};

/** Elements that are not text, by what is said of them; null: nothing need be said. */
const leftOut: ReadonlyMap<string, DroppedKind | null> = new Map<string, DroppedKind | null>([
  ...["head", "style", "title", "meta", "link", "template", "rt", "rp", "colgroup", "caption", "noscript"].map(
    (name) => [name, null] as const,
  ),
  ...["svg", "canvas"].map((name) => [name, "pictures"] as const),
  ...["iframe", "object", "embed", "video", "audio", "applet"].map((name) => [name, "embedded"] as const),
  ["script", "scripts"],
  ["x-running", "running"],
  ...["button", "select", "input", "textarea", "nav", "dialog", "menu"].map((name) => [name, "controls"] as const),
]);

const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Reads an element's content into blocks and lines. */
export function readBlocks(root: HtmlElement, reading: Reading, options: { readonly inCell?: boolean } = {}): Draft[] {
  const reader = new BlockReader(reading);
  reader.readAll(root.children, { ...outside, inCell: options.inCell === true });
  return reader.finish();
}

/** The words in an element, in one line. */
export function readLine(root: HtmlElement, reading: Reading): InlineJson[] {
  const lines = readBlocks(root, reading, { inCell: true }).flatMap((draft) => (draft.kind === "line" ? [draft] : []));
  return tidy(lines.flatMap(({ content }, index) => (index > 0 ? [textPart(" "), ...content] : content)));
}

class BlockReader {
  readonly #reading: Reading;
  readonly #drafts: Draft[] = [];
  #pieces: InlineJson[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  finish(): Draft[] {
    this.#flush(outside);
    return this.#drafts;
  }

  readAll(nodes: readonly HtmlNode[], context: Context): void {
    for (const node of nodes) {
      if (isElement(node)) this.#element(node, context);
      else this.#text(node, context);
    }
  }

  #text(text: string, { marks, inPre }: Context): void {
    const lines = inPre ? text.split(/\r\n?|\n/) : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#pieces.push({ type: "hardBreak", marks: [] });
      const clean = cleanText(line).replace(/[\u200b\ufeff\u00ad]/g, "");
      if (clean) this.#pieces.push(textPart(clean, marks));
    }
  }

  #element(element: HtmlElement, context: Context): void {
    const { name } = element;
    const { tally, notes } = this.#reading;
    const reason = leftOut.has(name) ? leftOut.get(name) : unseenKind(element);
    if (reason) tally.drop(reason);
    if (reason !== undefined || notes.set.has(element) || isListSign(element)) return;
    if (notes.bodies.has(element)) this.#note(element);
    else if (name === "br") this.#pieces.push({ type: "hardBreak", marks: [] });
    else if (name === "math") this.#formula(element, context);
    else if (name === "img" || name === "v:imagedata") this.#picture(element, context);
    else if (name === "figure" && findElement(element, "img")) this.#figure(element, context);
    else if (name === "hr") {
      this.#flush(context);
      this.#drafts.push({ kind: "rule" });
    } else if (name === "table") this.#table(element, context);
    else if (blocks.has(name)) this.#block(element, context);
    else this.readAll(element.children, { ...context, marks: marksWithin(element, context.marks, tally) });
  }

  #formula(element: HtmlElement, { marks }: Context): void {
    this.#reading.tally.drop("formulas");
    this.#pieces.push(textPart(cleanText(rawText(element)), marks));
  }

  #picture(element: HtmlElement, context: Context): void {
    const found = this.#reading.pictures.take(element);
    if (!found) {
      this.#reading.tally.drop("pictures");
      return;
    }
    this.#flush(context);
    this.#drafts.push({ kind: "picture", placeholder: found.placeholder, alt: found.alt, caption: [] });
  }

  /** A picture's own caption stays with it; where the picture does not come, it is a line. */
  #figure(element: HtmlElement, context: Context): void {
    this.#flush(context);
    const start = this.#drafts.length;
    const isCaption = (node: HtmlNode) => isElement(node) && node.name === "figcaption";
    this.readAll(
      element.children.filter((node) => !isCaption(node)),
      context,
    );
    this.#flush(context);
    const captions = element.children.filter((node) => isElement(node)).filter(isCaption);
    const last = this.#drafts.at(-1);
    if (this.#drafts.length === start || last?.kind !== "picture") this.readAll(captions, context);
    else {
      const caption = captions.flatMap((one) => readLine({ ...one, name: "div" }, this.#reading));
      this.#drafts[this.#drafts.length - 1] = { ...last, caption };
    }
  }

  #note(anchor: HtmlElement): void {
    const body = this.#reading.notes.bodies.get(anchor);
    if (!body) {
      this.#reading.tally.drop("notes");
      return;
    }
    const notes = { ...this.#reading.notes, set: new Set([...this.#reading.notes.set].filter((one) => one !== body)) };
    const content = noteContent(readLine({ ...body, name: "div" }, { ...this.#reading, notes }));
    this.#pieces.push({ type: "note", attrs: { kind: "footnote" }, content, marks: [] });
  }

  #block(element: HtmlElement, context: Context): void {
    this.#flush(context);
    const within = this.#contextOf(element, context);
    this.readAll(element.children, within);
    this.#flush(within);
  }

  #contextOf(element: HtmlElement, context: Context): Context {
    const { name } = element;
    const styles = stylesOf(element);
    const place = officeList(element, this.#reading.lists) ?? this.#continued(element) ?? context.place;
    const marks = marksWithin(element, context.marks, this.#reading.tally);
    const indent =
      context.indent +
      pointsOf(styles.get("margin-left")) +
      pointsOf(styles.get("text-indent")) +
      pointsOf(styles.get("padding-left"));
    const made: Context = { ...context, place, indent, marks: /^h[1-6]$/.test(name) ? withoutStrong(marks) : marks };
    if (name === "ul" || name === "ol") {
      const counter = { ordered: name === "ol", next: numberIn(element.attrs["start"]) ?? 1 };
      return { ...made, level: context.level + 1, item: null, counter };
    }
    if (name === "li") return { ...made, item: itemOf(element, context), indent: 0 };
    if (/^h[1-6]$/.test(name)) return { ...made, role: "subhead" };
    if (name === "blockquote" && !context.item) return { ...made, role: "quote" };
    return name === "pre" ? { ...made, inPre: true } : made;
  }

  /** A paragraph in Word's style for lists without a sign of its own goes on with the item before it. */
  #continued(element: HtmlElement): ListPlace | null {
    const before = this.#drafts.at(-1);
    if (!/^MsoListParagraph/i.test(element.attrs["class"] ?? "") || before?.kind !== "line" || !before.list)
      return null;
    return { ...before.list, continues: true };
  }

  #table(element: HtmlElement, context: Context): void {
    this.#flush(context);
    const { tables, tally } = this.#reading;
    if (context.inCell) tally.drop("nestedTables");
    const read = context.inCell ? tables.lines : tables.table;
    this.#drafts.push(...read(element, this.#reading));
  }

  /** Ends the line that is being read. */
  #flush(context: Context): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    if (pieces.length === 0 || isBlank(pieces)) return;
    const segments = splitAtBreaks(pieces);
    const parts = context.inPre || segments.slice(1).some(beginsLine) ? segments : [pieces];
    for (const part of parts) {
      if (!isBlank(part)) this.#drafts.push(this.#line(part, context));
    }
  }

  #line(pieces: readonly InlineJson[], { item, place, role, indent }: Context): Line {
    const list = item ? placeIn(item) : place;
    const words = wordsOf(pieces);
    this.#reading.tally.keep(words.length);
    const leading = /^[\s\u00a0\u3000]*/.exec(words)?.[0] ?? "";
    const spaces = [...leading].reduce((sum, sign) => sum + (widths.get(sign) ?? 0), 0);
    return lineOf(tidy(pieces), { role: list ? "text" : role, indent: indent + spaces, list });
  }
}

/** What spaces that are not collapsed are worth, in points. */
const widths: ReadonlyMap<string, number> = new Map([
  ["\u00a0", 5],
  ["\u3000", 10],
]);

function placeIn(item: Item): ListPlace {
  const place = { level: item.level, ordered: item.ordered, number: item.number, continues: item.begun };
  item.begun = true;
  return place;
}

/** Google Docs says the level of an item itself, and the shape of its sign. */
function itemOf(element: HtmlElement, { level, counter }: Context): Item {
  const said = numberIn(element.attrs["aria-level"]) ?? 0;
  const number = numberIn(element.attrs["value"]) ?? counter?.next ?? 1;
  if (counter) counter.next = number + 1;
  const style = stylesOf(element).get("list-style-type") ?? "";
  const ordered = style ? /decimal|alpha|roman|latin|hangul|cjk/.test(style) : counter?.ordered === true;
  return { level: Math.max(1, level, said), ordered, number, begun: false };
}

function numberIn(text: string | undefined): number | null {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}

function beginsLine(segment: readonly InlineJson[]): boolean {
  return readLineStart(wordsOf(segment).trimStart()) !== null;
}

function withoutStrong(marks: readonly MarkJson[]): readonly MarkJson[] {
  return marks.filter(({ type }) => type !== "strong");
}

/** Why an element is not to be seen; null: nothing need be said; undefined: it is to be seen. */
function unseenKind(element: HtmlElement): DroppedKind | null | undefined {
  const styles = stylesOf(element);
  if (styles.get("mso-element") === "comment-list") return null;
  if (/^msocom/i.test(element.attrs["class"] ?? "") || /^#_msocom/i.test(element.attrs["href"] ?? ""))
    return "comments";
  if (element.name === "del" && (element.attrs["cite"] || element.attrs["datetime"])) return "deletions";
  if (styles.get("mso-element") === "footnote-list" || styles.get("mso-element") === "endnote-list") return null;
  const hidden = styles.get("display") === "none" || styles.get("mso-hide") === "all" || "hidden" in element.attrs;
  if (!hidden && styles.get("visibility") !== "hidden") return undefined;
  return rawText(element).trim() ? "hidden" : null;
}
