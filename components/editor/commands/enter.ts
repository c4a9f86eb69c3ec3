import { createParagraphNear, liftEmptyBlock, splitBlock } from "@tiptap/pm/commands";
import { type Command, type EditorState, Selection, TextSelection } from "@tiptap/pm/state";
import { splitItem } from "./lists";
import { depthOf, headParts, isInside } from "./places";

/** Enter never splits a line of the head, a caption or a box's title: it goes on to what comes next. */
const goOn: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, ...headParts, "tableCaption", "boxTitle");
  if (depth === null) return false;
  const next = Selection.findFrom(state.doc.resolve($from.after(depth)), 1, true);
  if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

/** Enter on the empty last line of a box, a quote or a table's notes leaves it. */
const leave: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { paragraph } = state.schema.nodes;
  if (!empty || !paragraph || $from.parent.type !== paragraph || $from.parent.content.size > 0) return false;
  const depth = $from.depth - 1;
  const holder = $from.node(depth);
  if (!mayLeave(state, depth)) return false;
  const outer = holder.type.name === "tableNotes" ? depth - 1 : depth;
  const tr = state.tr.delete($from.before(), $from.after());
  const at = tr.mapping.map($from.after(outer));
  tr.insert(at, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
};

function mayLeave({ selection: { $from } }: EditorState, depth: number): boolean {
  const holder = $from.node(depth);
  const isLast = $from.index(depth) === holder.childCount - 1;
  const least = { box: 3, quote: 2, tableNotes: 1 }[holder.type.name];
  if (!isLast || least === undefined || holder.childCount < least) return false;
  const container = $from.node(holder.type.name === "tableNotes" ? depth - 2 : depth - 1).type.name;
  return container === "doc" || container === "box";
}

const splitLine: Command = (state, dispatch, view) => {
  const { subhead, paragraph } = state.schema.nodes;
  const { $from, empty } = state.selection;
  if (subhead && paragraph && empty && $from.parent.type === subhead && $from.parent.content.size === 0) {
    dispatch?.(state.tr.setNodeMarkup($from.before(), paragraph).scrollIntoView());
    return true;
  }
  return splitBlock(state, dispatch, view);
};

export const enterCommands: readonly Command[] = [
  goOn,
  splitItem,
  leave,
  createParagraphNear,
  liftEmptyBlock,
  splitLine,
];

export const insertHardBreak: Command = (state, dispatch) => {
  const { hardBreak } = state.schema.nodes;
  const { $from } = state.selection;
  if (!hardBreak || !$from.parent.type.contentMatch.matchType(hardBreak)) return false;
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
};

/** Backspace at the start of a part that cannot be joined goes to the end of what stands before it. */
export const backToPart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const afterHead = $from.depth === 1 && $from.index(0) > 0 && $from.index(0) <= headParts.length;
  const depth = afterHead ? 1 : depthOf($from, "boxTitle", "tableCaption");
  if (depth === null || (afterHead && isInside(state, "references"))) return false;
  if (isLonelyBox(state)) return false;
  const before = Selection.findFrom(state.doc.resolve($from.before(depth)), -1, true);
  if (!before) return false;
  dispatch?.(state.tr.setSelection(before).scrollIntoView());
  return true;
};

/** Backspace in the title of a box with nothing in it takes the box away. */
export const dissolveBox: Command = (state, dispatch) => {
  const { paragraph } = state.schema.nodes;
  if (!paragraph || !isLonelyBox(state)) return false;
  const { $from } = state.selection;
  const depth = depthOf($from, "box") ?? 0;
  const start = $from.before(depth);
  const tr = state.tr.replaceWith(start, $from.after(depth), paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView());
  return true;
};

function isLonelyBox({ selection: { $from, empty } }: EditorState): boolean {
  const depth = depthOf($from, "box");
  return (
    empty &&
    depth !== null &&
    $from.parent.type.name === "boxTitle" &&
    $from.node(depth).textContent === "" &&
    $from.node(depth).childCount === 2
  );
}
