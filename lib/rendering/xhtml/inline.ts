import type { FormWords } from "../issue-view";
import type { FigureView, InlineView, NoteView, TextMark } from "../view";
import { webAddress } from "../web-address";
import { element, lang, text } from "./markup";

export type XhtmlContext = {
  readonly words: FormWords;
  /** Of the publication, BCP 47. */
  readonly language: string;
  /** Before each id, so that those of different articles differ. */
  readonly prefix: string;
  /** Ids of the references that are there to be led to. */
  readonly references: ReadonlySet<string>;
  /** Where a picture's file is; null for one that is not there. */
  readonly pictureAddress: (figure: FigureView) => string | null;
  /** Whoever takes the text out of its document leads to the places of this page instead: in full, without a mark. */
  readonly page?: string | undefined;
};

/** What leads to a place in the article itself. */
export function placeHref(anchor: string, { prefix, page }: XhtmlContext): string {
  return page === undefined ? `#${prefix}${anchor}` : `${page}#${encodeURIComponent(anchor)}`;
}

const elements = {
  strong: "strong",
  em: "em",
  underline: "u",
  highlight: "mark",
  superscript: "sup",
  subscript: "sub",
} as const satisfies Record<TextMark, string>;

/** Running text. */
export function inlineXhtml(views: readonly InlineView[], context: XhtmlContext): string {
  return views.map((view) => pieceXhtml(view, context)).join("");
}

function pieceXhtml(view: InlineView, context: XhtmlContext): string {
  switch (view.type) {
    case "text":
      return text(view.text);
    case "break":
      return "<br/>";
    case "noteMark":
      return noteMark(view.note, context);
    case "citation":
      return citation(view, context);
    case "ruby":
      return ruby(inlineXhtml(view.children, context), view.reading);
    case "link":
      return link(view.href, inlineXhtml(view.children, context));
    case "gloss":
      return element(
        "span",
        { class: "gloss" },
        "(",
        element("span", lang(view.lang), inlineXhtml(view.children, context)),
        ")",
      );
    case "lang":
      return element("span", lang(view.lang), inlineXhtml(view.children, context));
    case "mark":
      return element(elements[view.mark], {}, inlineXhtml(view.children, context));
  }
}

export function link(address: string, inside: string): string {
  const href = webAddress(address);
  return href ? element("a", { href }, inside) : inside;
}

function ruby(inside: string, reading: string): string {
  return element("ruby", {}, inside, "<rp>(</rp>", element("rt", {}, text(reading)), "<rp>)</rp>");
}

function noteMark(note: NoteView, context: XhtmlContext): string {
  const { words, prefix } = context;
  const label =
    note.kind === "footnote"
      ? words("reader.footnote", { number: note.mark })
      : words("reader.note", { mark: note.mark });
  const attributes = {
    "epub:type": "noteref",
    role: "doc-noteref",
    id: `${prefix}${note.markAnchor}`,
    href: placeHref(note.anchor, context),
    "aria-label": label,
  };
  return element("sup", {}, element("a", attributes, text(note.mark)));
}

function citation(view: Extract<InlineView, { type: "citation" }>, context: XhtmlContext): string {
  const { words, prefix, references } = context;
  const { number, locator, anchor, referenceAnchor } = view;
  const said = text(locator ? `[${number}, ${locator}]` : `[${number}]`);
  const id = `${prefix}${anchor}`;
  if (!references.has(referenceAnchor)) return element("sup", { id }, said);
  const label = locator ? words("reader.citationAt", { number, locator }) : words("reader.citation", { number });
  const href = placeHref(referenceAnchor, context);
  return element("sup", {}, element("a", { role: "doc-biblioref", id, href, "aria-label": label }, said));
}
