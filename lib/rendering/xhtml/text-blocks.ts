import type { BlockView, ListView, NoteView } from "../view";
import { inlineXhtml, placeHref, type XhtmlContext } from "./inline";
import { element, text } from "./markup";

/** Paragraphs and lists: what stands in a cell or an item. Anything else has no place there. */
export function textBlocksXhtml(blocks: readonly BlockView[], context: XhtmlContext): string {
  return blocks
    .map((block) => {
      if (block.type === "paragraph")
        return paragraph(inlineXhtml(block.children, context)) + notesUnder(block.notes, context);
      return block.type === "list" ? list(block, context) : "";
    })
    .join("");
}

function paragraph(inside: string): string {
  return element("p", {}, inside);
}

/** A real list: the shape of its bullets is style, so that a reading program counts its items. */
function list(view: ListView, context: XhtmlContext): string {
  const items = view.items.map(({ blocks }) => element("li", {}, textBlocksXhtml(blocks, context)));
  if (view.ordered) return element("ol", { start: view.start !== 1 && view.start }, ...items);
  return element("ul", { class: `bullets-${view.shape}` }, ...items);
}

/** Asterisk notes, under what holds them. */
export function notesUnder(notes: readonly NoteView[], context: XhtmlContext): string {
  return notes.map((note) => noteXhtml(note, context)).join("");
}

/** A note with the way back to its mark. */
export function noteXhtml(note: NoteView, context: XhtmlContext): string {
  const { words, prefix } = context;
  const footnote = note.kind === "footnote";
  const back = element(
    "a",
    {
      role: "doc-backlink",
      href: placeHref(note.markAnchor, context),
      "aria-label": footnote
        ? words("reader.backToFootnote", { number: note.mark })
        : words("reader.backToText", { mark: note.mark }),
    },
    text(footnote ? `${note.mark}.` : note.mark),
  );
  const attributes = { id: `${prefix}${note.anchor}`, class: "note", "epub:type": "footnote", role: "doc-footnote" };
  return element("aside", attributes, element("p", {}, back, " ", inlineXhtml(note.children, context)));
}
