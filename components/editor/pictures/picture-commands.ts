import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { dropPoint } from "@tiptap/pm/transform";
import type { figureWidths } from "@/lib/document/nodes/figure";
import type { PictureCard } from "@/lib/media/picture-card";
import { blockDepth, depthOf, headParts } from "../commands/places";

export type FigureWidth = (typeof figureWidths)[number];
export type FigurePlace = { readonly pos: number; readonly node: Node };

/** The picture that is selected, or in whose caption the caret stands. */
export function figureAt({ selection }: EditorState): FigurePlace | null {
  if (selection instanceof NodeSelection) {
    return selection.node.type.name === "figure" ? { pos: selection.from, node: selection.node } : null;
  }
  const depth = depthOf(selection.$from, "figure");
  return depth === null ? null : { pos: selection.$from.before(depth), node: selection.$from.node(depth) };
}

/** A picture as it first stands in a text: with the words that the library has for it. */
export function figureOf(schema: Schema, { id, picture, altText, caption, credit, licence }: PictureCard): Node {
  const { figure } = schema.nodes;
  if (!figure) throw new Error("the schema has no pictures");
  const attrs = { mediaId: id, hash: picture.hash, alt: altText, credit, licence };
  return figure.create(attrs, caption ? schema.text(caption) : null);
}

/** Where a picture goes that is put in at the caret: before an empty line, else after the block; from the head, at the text's begin. */
export function figurePlace({ selection: { $from }, doc }: EditorState): number {
  const depth = blockDepth($from);
  if (depth === null) return afterHead(doc);
  if ($from.depth === depth) return $from.pos;
  const isEmptyLine =
    $from.depth === depth + 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  return isEmptyLine ? $from.before(depth + 1) : $from.after(depth + 1);
}

/** Any picture at all: only its kind is asked, whether it would have a place. */
const anyPicture = { mediaId: "00000000-0000-4000-8000-000000000000", hash: "0".repeat(64) };

/** The nearest place to a drop at which a picture may stand; from the head, the text's begin, from the references its end. */
export function dropPlace(doc: Node, at: number): number {
  const start = afterHead(doc);
  const figure = doc.type.schema.nodes.figure?.create(anyPicture);
  const found = figure ? dropPoint(doc, at, new Slice(Fragment.from(figure), 0, 0)) : null;
  const end = doc.content.size - (doc.lastChild?.nodeSize ?? 0);
  return Math.min(Math.max(found ?? at, start), end);
}

function afterHead(doc: Node): number {
  return headParts.reduce((sum, _, index) => sum + (doc.maybeChild(index)?.nodeSize ?? 0), 0);
}

export function insertFigure(card: PictureCard): Command {
  return (state, dispatch) => {
    const pos = figurePlace(state);
    const tr = state.tr.insert(pos, figureOf(state.schema, card));
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
    return true;
  };
}

/** Another picture in the place of this one. Its caption stays; what was said of the picture itself is said of another now. */
export function exchangePicture({ id, picture, altText, credit, licence }: PictureCard): Command {
  return (state, dispatch) => {
    const found = figureAt(state);
    if (!found) return false;
    const attrs = {
      ...found.node.attrs,
      mediaId: id,
      hash: picture.hash,
      alt: altText,
      credit,
      licence,
      decorative: false,
    };
    const tr = state.tr.setNodeMarkup(found.pos, null, attrs);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, found.pos)));
    return true;
  };
}

export function setFigureWidth(width: FigureWidth): Command {
  return (state, dispatch) => {
    const found = figureAt(state);
    if (!found) return false;
    dispatch?.(state.tr.setNodeAttribute(found.pos, "width", width));
    return true;
  };
}

export const removeFigure: Command = (state, dispatch) => {
  const found = figureAt(state);
  if (!found) return false;
  dispatch?.(state.tr.delete(found.pos, found.pos + found.node.nodeSize).scrollIntoView());
  return true;
};

/** Enter in a caption goes on with the text: into the empty line that follows, or one that is made. */
export const leaveCaption: Command = (state, dispatch) => {
  const { selection, schema, doc } = state;
  const { paragraph } = schema.nodes;
  const found = figureAt(state);
  if (!found || !paragraph) return false;
  const end = found.pos + found.node.nodeSize;
  const next = doc.resolve(end).nodeAfter;
  const tr = state.tr;
  const isWaiting = next?.type === paragraph && next.content.size === 0 && selection.empty;
  if (!isWaiting) tr.insert(end, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** Backspace at the start of a caption takes hold of the picture; pressed again, it takes it out. */
export const backToPicture: Command = (state, dispatch) => {
  const { selection } = state;
  const found = figureAt(state);
  if (!found || !selection.empty || selection.$from.parentOffset > 0) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, found.pos)));
  return true;
};
