import { webAddress } from "../web-address";
import type { InlineView, NoteView, ReferenceView, TextMark } from "../view";
import { isJoined, keptWords } from "./kept-words";

/** Running text as the template reads it: `k` says what a node is. Text is data there, never markup. */
export type PrintInline =
  /** Pieces in turn: one that may break, one that may not, and so on. */
  | { k: "text"; s: string[] }
  | { k: "break" }
  | { k: TextMark | "gloss" | "group"; c: PrintInline[]; lang?: PrintLanguage }
  | { k: "lang"; c: PrintInline[]; lang: PrintLanguage }
  | { k: "link"; href: string; c: PrintInline[] }
  | { k: "ruby"; reading: string; c: PrintInline[] }
  | { k: "asterisk"; mark: string }
  | { k: "footnote"; mark: string; c: PrintInline[] }
  /** `to`: the label of the reference, null when the revision does not hold it. */
  | { k: "citation"; s: string; to: string | null };

/** A language as Typst wants it. */
export type PrintLanguage = { lang: string; region: string | null };

export type InlineContext = {
  /** Before each label, so that those of different articles differ. */
  readonly prefix: string;
  readonly references: readonly ReferenceView[];
  /** Ems to the line: a word that is wider breaks. */
  readonly room: number;
};

/** U+2060: a line does not end here. It stands only where a word goes on over the edge of an element. */
const joiner: PrintInline = { k: "text", s: ["\u2060"] };

/** Running text in pieces that break between words. */
export function printInline(views: readonly InlineView[], context: InlineContext): PrintInline[] {
  return views.flatMap((view, index) => {
    const before = views[index - 1];
    const joined = before !== undefined && isJoined(edge(before, "end"), edge(view, "start"));
    const made = printed(view, context);
    return joined ? [joiner, ...made] : made;
  });
}

function printed(view: InlineView, context: InlineContext): PrintInline[] {
  switch (view.type) {
    case "text":
      return printText(view.text, context.room);
    case "break":
      return [{ k: "break" }];
    case "noteMark":
      return [printNote(view.note, context)];
    case "citation":
      return [printCitation(view, context)];
    case "link":
      return [printLink(view.href, printInline(view.children, context))];
    case "ruby":
      return [{ k: "ruby", reading: view.reading, c: printInline(view.children, context) }];
    case "lang":
    case "gloss":
      return [{ k: view.type, lang: printLanguage(view.lang), c: printInline(view.children, context) }];
    case "mark":
      return [{ k: view.mark, c: printInline(view.children, context) }];
  }
}

/** Plain text of no view: a heading that was derived, a line of the colophon. */
export function printText(text: string, room: number): PrintInline[] {
  const s: string[] = [];
  for (const { text: piece, kept } of keptWords(text, room)) {
    if ((s.length % 2 === 1) !== kept) s.push("");
    s.push(piece);
  }
  return s.length > 0 ? [{ k: "text", s }] : [];
}

function printNote(note: NoteView, context: InlineContext): PrintInline {
  if (note.kind === "asterisk") return { k: "asterisk", mark: note.mark };
  return { k: "footnote", mark: note.mark, c: printInline(note.children, context) };
}

function printCitation(view: Extract<InlineView, { type: "citation" }>, context: InlineContext): PrintInline {
  const { number, locator, referenceAnchor } = view;
  const held = context.references.some(({ anchor }) => anchor === referenceAnchor);
  const s = locator ? `[${number}, ${locator}]` : `[${number}]`;
  return { k: "citation", s, to: held ? `${context.prefix}${referenceAnchor}` : null };
}

function printLink(address: string, c: PrintInline[]): PrintInline {
  const href = webAddress(address);
  return href ? { k: "link", href, c } : { k: "group", c };
}

/** `zh-Hans` → Chinese as in China: the region chooses the shapes of Han. */
export function printLanguage(tag: string): PrintLanguage {
  const [language = "", ...rest] = tag.toLowerCase().split("-");
  const lang = /^[a-z]{2,3}$/.test(language) ? language : "und";
  if (lang === "zh") return { lang, region: rest.includes("hant") || rest.includes("tw") ? "TW" : "CN" };
  return { lang, region: null };
}

/** The character at an edge of what a view prints; "" where nothing is printed. */
function edge(view: InlineView, side: "start" | "end"): string {
  switch (view.type) {
    case "text":
      return (side === "start" ? [...view.text.slice(0, 2)][0] : [...view.text.slice(-2)].at(-1)) ?? "";
    case "break":
      return "\n";
    case "noteMark":
    case "citation":
      return "가"; // a mark belongs to the word before it
    case "gloss":
      return side === "start" ? "(" : ")";
    default: {
      const child = side === "start" ? view.children[0] : view.children.at(-1);
      return child ? edge(child, side) : "";
    }
  }
}
