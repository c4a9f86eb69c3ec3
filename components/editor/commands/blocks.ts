import { lift, setBlockType, wrapIn } from "@tiptap/pm/commands";
import { Fragment, type Node } from "@tiptap/pm/model";
import { type Command, type EditorState, Selection, TextSelection } from "@tiptap/pm/state";
import { blockDepth, depthOf, isInside } from "./places";

const bodyLines = ["paragraph", "subhead"];

/** Makes the line a subhead, or a paragraph again. */
export const toggleSubhead: Command = (state, dispatch) => {
  const { subhead, paragraph } = state.schema.nodes;
  if (!subhead || !paragraph || !bodyLines.includes(state.selection.$from.parent.type.name)) return false;
  return setBlockType(isInside(state, "subhead") ? paragraph : subhead)(state, dispatch);
};

export const setParagraph: Command = (state, dispatch) => {
  const { paragraph } = state.schema.nodes;
  return paragraph !== undefined && isInside(state, "subhead") && setBlockType(paragraph)(state, dispatch);
};

/** Whether the subhead at the caret carries a number. */
export const toggleNumbered: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "subhead");
  if (depth === null || isInside(state, "box")) return false;
  dispatch?.(state.tr.setNodeAttribute($from.before(depth), "numbered", !$from.node(depth).attrs.numbered));
  return true;
};

export const toggleQuote: Command = (state, dispatch, view) => {
  const { quote } = state.schema.nodes;
  if (!quote) return false;
  return isInside(state, "quote") ? lift(state, dispatch, view) : wrapIn(quote)(state, dispatch, view);
};

/** Puts a box after the block at the caret, or around the blocks that are selected; takes it away again from inside. */
export const toggleBox: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const { box, boxTitle, paragraph } = state.schema.nodes;
  if (!box || !boxTitle || !paragraph) return false;
  const boxed = depthOf($from, "box");
  if (boxed !== null) return unbox(state, boxed, dispatch);
  const range =
    $from.depth > 0 && blockDepth($from) === 0 && blockDepth($to) === 0
      ? $from.blockRange($to, (node) => node.type.name === "doc")
      : null;
  if (!range) return false;
  const held: Node[] = [];
  for (let index = range.startIndex; index < range.endIndex; index += 1) held.push(range.parent.child(index));
  const made = box.create(null, [boxTitle.create(), ...held]);
  const tr = state.tr.replaceWith(range.start, range.end, made);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, range.start + 2)).scrollIntoView());
  return true;
};

function unbox(state: EditorState, depth: number, dispatch: Parameters<Command>[1]): boolean {
  const { $from } = state.selection;
  const box = $from.node(depth);
  const [title, ...blocks] = box.children;
  const { paragraph } = state.schema.nodes;
  if (!title || !paragraph) return false;
  const kept = title.content.size > 0 ? [paragraph.create(null, title.content), ...blocks] : blocks;
  const start = $from.before(depth);
  const tr = state.tr.replaceWith(start, $from.after(depth), Fragment.from(kept));
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(start + 1))).scrollIntoView());
  return true;
}

/** The block that holds the caret at this depth, or is itself what is selected there (a picture, an embedded table). */
function blockIn({ $from, to }: Selection, depth: number): { node: Node | null; from: number; to: number } {
  if ($from.depth > depth) {
    return { node: $from.node(depth + 1), from: $from.before(depth + 1), to: $from.after(depth + 1) };
  }
  return { node: $from.nodeAfter, from: $from.pos, to };
}

/** Puts a block after the one at the caret (in its place, if that is an empty paragraph) and the caret at its first line. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = blockDepth($from);
    if (depth === null || (block.type.name === "box" && depth > 0)) return false;
    const at = blockIn(state.selection, depth);
    const isEmpty = at.node?.type.name === "paragraph" && at.node.content.size === 0;
    const from = isEmpty ? at.from : at.to;
    const tr = state.tr.replaceWith(from, at.to, block);
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(from + 1))).scrollIntoView());
    return true;
  };
}

export const insertSectionBreak: Command = (state, dispatch) => {
  const { sectionBreak, paragraph } = state.schema.nodes;
  const depth = blockDepth(state.selection.$from);
  if (!sectionBreak || !paragraph || depth === null) return false;
  const at = blockIn(state.selection, depth).to;
  const tr = state.tr.insert(at, [sectionBreak.create(), paragraph.create()]);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
};

/** A paragraph after the outermost block at the caret: the way out of tables, boxes and lists. */
export const paragraphAfter: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { paragraph } = state.schema.nodes;
  if (!paragraph || $from.depth === 0 || blockDepth($from) === null) return false;
  const depth =
    depthOf($from, "box") !== null && $from.depth > (depthOf($from, "box") ?? 0) + 1 ? depthOf($from, "box") : 0;
  const at = $from.after((depth ?? 0) + 1);
  const tr = state.tr.insert(at, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
};
