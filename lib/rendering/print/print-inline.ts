import type { InlineView, NoteView, ReferenceView } from "../view";
import { webAddress } from "../web-address";
import { joinWords } from "./join-words";
import { keptWords } from "./kept-words";
import type { Around, Leaf, PrintInline, PrintLanguage } from "./print-nodes";

export type InlineContext = {
  /** Before each label, so that those of different articles differ. */
  readonly prefix: string;
  readonly references: readonly ReferenceView[];
  /** Ems to the line: a word that is wider breaks. */
  readonly room: number;
};

/** Running text whose words stay whole, where their emphasis, gloss or note begins or ends in their middle too. */
export function printInline(views: readonly InlineView[], context: InlineContext): PrintInline[] {
  return joinWords(leavesOf(views, [], context), context.room);
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

function leavesOf(views: readonly InlineView[], around: readonly Around[], context: InlineContext): Leaf[] {
  return views.flatMap((view) => leavesIn(view, around, context));
}

function leavesIn(view: InlineView, around: readonly Around[], context: InlineContext): Leaf[] {
  switch (view.type) {
    case "text":
      return [{ around, text: view.text }];
    case "break":
      return [{ around, sign: { k: "break" } }];
    case "noteMark":
      return [{ around, sign: noteMark(view.note, context) }];
    case "citation":
      return [{ around, sign: citation(view, context) }];
    case "gloss": {
      const gloss = [...around, { k: "gloss" } as const];
      const inside = leavesOf(view.children, [...gloss, { k: "lang", lang: printLanguage(view.lang) }], context);
      return [{ around: gloss, text: "(" }, ...inside, { around: gloss, text: ")" }];
    }
    case "ruby": {
      const reading: Leaf = { around: [...around, { k: "reading" }], text: `(${view.reading})` };
      return [...leavesOf(view.children, around, context), reading];
    }
    case "link": {
      const href = webAddress(view.href);
      return leavesOf(view.children, href ? [...around, { k: "link", href }] : around, context);
    }
    case "lang":
      return leavesOf(view.children, [...around, { k: "lang", lang: printLanguage(view.lang) }], context);
    case "mark":
      return leavesOf(view.children, [...around, { k: view.mark }], context);
  }
}

function noteMark(note: NoteView, context: InlineContext): PrintInline {
  if (note.kind === "asterisk") return { k: "asterisk", mark: note.mark };
  return { k: "footnote", mark: note.mark, c: printInline(note.children, context) };
}

function citation(view: Extract<InlineView, { type: "citation" }>, context: InlineContext): PrintInline {
  const { number, locator, referenceAnchor } = view;
  const held = context.references.some(({ anchor }) => anchor === referenceAnchor);
  const s = locator ? `[${number}, ${locator}]` : `[${number}]`;
  return { k: "citation", s, to: held ? `${context.prefix}${referenceAnchor}` : null };
}

/** `zh-Hans` → Chinese as in China: the region chooses the shapes of Han. */
export function printLanguage(tag: string): PrintLanguage {
  const [language = "", ...rest] = tag.toLowerCase().split("-");
  const lang = /^[a-z]{2,3}$/.test(language) ? language : "und";
  if (lang === "zh") return { lang, region: rest.includes("hant") || rest.includes("tw") ? "TW" : "CN" };
  return { lang, region: null };
}
