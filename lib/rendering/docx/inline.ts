import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { FormWords } from "../issue-view";
import type { Pictures } from "../pictures";
import type { InlineView, NoteView, TextMark } from "../view";
import { webAddress } from "../web-address";

export type DocxContext = {
  readonly words: FormWords;
  /** Of the publication, BCP 47. */
  readonly language: string;
  /** Before each bookmark, so that those of different articles differ. */
  readonly prefix: string;
  readonly references: ReadonlySet<string>;
  /** The publication's colour as Word has it: six digits. */
  readonly colour: string;
  readonly pictures: Pictures;
  /** Of an article whose language is not the document's. */
  readonly tongue?: RunStyle;
};

export type RunStyle = Pick<
  IRunOptions,
  "bold" | "size" | "italics" | "underline" | "superScript" | "subScript" | "shading" | "language" | "style" | "color"
>;

const styles: Readonly<Record<TextMark, RunStyle>> = {
  strong: { bold: true },
  em: { italics: true },
  underline: { underline: {} },
  highlight: { shading: { fill: "F6E7A8" } },
  superscript: { superScript: true },
  subscript: { subScript: true },
};

/** Running text as runs, links, and real footnotes. */
export function inlineDocx(views: readonly InlineView[], context: DocxContext, style: RunStyle = {}): ParagraphChild[] {
  return views.flatMap((view) => pieceDocx(view, context, style));
}

function pieceDocx(view: InlineView, context: DocxContext, style: RunStyle): ParagraphChild[] {
  switch (view.type) {
    case "text":
      return [new TextRun({ ...context.tongue, ...style, text: printable(view.text) })];
    case "break":
      return [new TextRun({ break: 1 })];
    case "noteMark":
      return [noteMark(view.note, context, style)];
    case "citation":
      return [citation(view, context)];
    case "ruby":
      return [
        ...inlineDocx(view.children, context, style),
        new TextRun({ ...style, text: printable(`(${view.reading})`) }),
      ];
    case "link":
      return link(view.href, view.children, context, style);
    case "gloss": {
      const inside = inlineDocx(view.children, context, { ...style, ...languageOf(view.lang) });
      return [new TextRun({ ...style, text: "(" }), ...inside, new TextRun({ ...style, text: ")" })];
    }
    case "lang":
      return inlineDocx(view.children, context, { ...style, ...languageOf(view.lang) });
    case "mark":
      return inlineDocx(view.children, context, { ...style, ...styles[view.mark] });
  }
}

/** The language of a whole document: of its Latin letters and of its Han and Hangul. */
export function documentLanguage(tag: string): RunStyle {
  const { language = {} } = languageOf(tag);
  return { language: { value: "en-GB", eastAsia: "ko-KR", ...language } };
}

/** The language of a run: it chooses the shapes of Han and how a screen reader says it. */
export function languageOf(tag: string): RunStyle {
  const [base = ""] = tag.toLowerCase().split("-");
  if (base === "zh") return { language: { eastAsia: /hant|tw|hk/i.test(tag) ? "zh-TW" : "zh-CN" } };
  if (base === "ko" || base === "ja") return { language: { eastAsia: base === "ko" ? "ko-KR" : "ja-JP" } };
  return tag ? { language: { value: tag } } : {};
}

function link(
  address: string,
  children: readonly InlineView[],
  context: DocxContext,
  style: RunStyle,
): ParagraphChild[] {
  const href = webAddress(address);
  if (!href) return inlineDocx(children, context, style);
  return [
    new ExternalHyperlink({ link: href, children: inlineDocx(children, context, { ...style, style: "Hyperlink" }) }),
  ];
}

function noteMark(note: NoteView, context: DocxContext, style: RunStyle): ParagraphChild {
  if (note.kind === "asterisk")
    return new TextRun({ ...style, text: note.mark, superScript: true, color: context.colour });
  // What a note holds is plain: a note cannot hold another one.
  const paragraph = new Paragraph({ style: "FootnoteText", children: inlineDocx(note.children, context) });
  return new FootnoteReferenceRun({ children: [paragraph] });
}

function citation(
  view: Extract<InlineView, { type: "citation" }>,
  { prefix, references, colour }: DocxContext,
): ParagraphChild {
  const { number, locator, referenceAnchor } = view;
  const run = new TextRun({
    text: printable(locator ? `[${number}, ${locator}]` : `[${number}]`),
    superScript: true,
    color: colour,
  });
  return references.has(referenceAnchor)
    ? new InternalHyperlink({ anchor: bookmarkName(`${prefix}${referenceAnchor}`), children: [run] })
    : run;
}

/** A place to be led to. */
export function bookmark(id: string, children: ParagraphChild[]): ParagraphChild {
  return new Bookmark({ id: bookmarkName(id), children });
}

/** Word takes 40 letters, digits and underscores: longer names are told apart by a sum of them. */
export function bookmarkName(id: string): string {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 2 ** 32;
  return `p${sum.toString(36)}_${id.replace(/[^a-zA-Z0-9]+/g, "_").slice(-28)}`;
}

/** What XML 1.0 cannot hold would make a file that Word refuses. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
