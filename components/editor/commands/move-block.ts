import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, Selection } from "@tiptap/pm/state";
import { isList } from "./places";

/** A block that can be moved by itself: it stands in the body, in a box, or is an item of a list. */
export type Block = { readonly position: number; readonly node: Node; readonly holder: Node; readonly index: number };

/** The nearest block around a position that can be moved, or null (in the head, in a table's cell that holds only lines). */
export function blockAround($at: ResolvedPos): Block | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const block = {
      position: $at.before(depth),
      node: $at.node(depth),
      holder: $at.node(depth - 1),
      index: $at.index(depth - 1),
    };
    if (isMovable(block.holder, block.index)) return block;
  }
  return null;
}

/** The block at the selection: a selected block itself, else the one around its start. */
export function selectedBlock({ selection, doc }: EditorState): Block | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return blockAround(selection.$from);
  const $at = doc.resolve(selection.from);
  const block = { position: selection.from, node: selection.node, holder: $at.parent, index: $at.index() };
  return isMovable(block.holder, block.index) ? block : blockAround($at);
}

function isMovable(holder: Node, index: number): boolean {
  const { name } = holder.type;
  if (name === "doc") return index > 2 && index < holder.childCount - 1;
  return isList(holder) || (name === "box" && index > 0);
}

/**
 * Changes places with the block before or after it. The neighbour is what moves in the document: the caret, and whoever else
 * writes in this block, stay where they are in its text.
 */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const block = selectedBlock(state);
    if (!block || !isMovable(block.holder, block.index + direction)) return false;
    const { position, node, holder, index } = block;
    if (index + direction < 0 || index + direction >= holder.childCount) return false;
    const neighbour = holder.child(index + direction);
    const end = position + node.nodeSize;
    const tr = state.tr;
    if (direction === 1) tr.delete(end, end + neighbour.nodeSize).insert(position, neighbour);
    else tr.delete(position - neighbour.nodeSize, position).insert(end - neighbour.nodeSize, neighbour);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts the same block once more after it, and the caret into the copy. */
export const duplicateBlock: Command = (state, dispatch) => {
  const block = selectedBlock(state);
  if (!block) return false;
  const end = block.position + block.node.nodeSize;
  const tr = state.tr.insert(end, block.node);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  return true;
};

/** Takes the block away; the last one of the text or of a box leaves an empty paragraph, the last item of a list takes its list along. */
export const deleteBlock: Command = (state, dispatch) => {
  const block = selectedBlock(state);
  if (!block) return false;
  const { holder, position, node } = block;
  const others = holder.children.filter((_, index) => isMovable(holder, index)).length - 1;
  const tr = state.tr;
  if (others > 0) tr.delete(position, position + node.nodeSize);
  else if (isList(holder)) return deleteList(state, block, dispatch);
  else {
    const { paragraph } = state.schema.nodes;
    if (!paragraph) return false;
    tr.replaceWith(position, position + node.nodeSize, paragraph.create());
  }
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size)))).scrollIntoView());
  return true;
};

function deleteList(state: EditorState, { position, holder }: Block, dispatch: Parameters<Command>[1]): boolean {
  const start = position - 1;
  const $start = state.doc.resolve(start);
  const { paragraph } = state.schema.nodes;
  if (!paragraph) return false;
  const isAlone = !$start.parent.canReplace($start.index(), $start.index() + 1);
  const tr = isAlone
    ? state.tr.replaceWith(start, start + holder.nodeSize, paragraph.create())
    : state.tr.delete(start, start + holder.nodeSize);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size)))).scrollIntoView());
  return true;
}
