import type { Node, Schema } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, Selection } from "@tiptap/pm/state";
import { deleteTable as removeGrid, goToNextCell, isInTable, addRowAfter } from "@tiptap/pm/tables";
import { insertBlock } from "./blocks";
import { depthOf } from "./places";

const size = { rows: 3, columns: 3 };

/** A captioned table with a head row and empty cells. */
export function newTable(schema: Schema): Node | null {
  const { tableFigure, tableCaption, table, tableRow, tableCell, tableHeader, tableNotes } = schema.nodes;
  if (!tableFigure || !tableCaption || !table || !tableRow || !tableCell || !tableHeader || !tableNotes) return null;
  const rows = Array.from({ length: size.rows }, (_, row) => {
    const cells = Array.from({ length: size.columns }, () => (row === 0 ? tableHeader : tableCell).createAndFill());
    return tableRow.create(
      null,
      cells.filter((cell) => cell !== null),
    );
  });
  return tableFigure.create(null, [tableCaption.create(), table.create(null, rows), tableNotes.create()]);
}

export const insertTable: Command = (state, dispatch, view) => {
  const made = newTable(state.schema);
  return made !== null && insertBlock(made)(state, dispatch, view);
};

/** Two empty tables side by side. */
export const insertSideBySide: Command = (state, dispatch, view) => {
  const [one, other] = [newTable(state.schema), newTable(state.schema)];
  const type = state.schema.nodes.sideBySide;
  return (
    type !== undefined &&
    one !== null &&
    other !== null &&
    insertBlock(type.create(null, [one, other]))(state, dispatch, view)
  );
};

export function insertTableEmbed(tableId: string, revisionId: string): Command {
  return (state, dispatch, view) => {
    const type = state.schema.nodes.tableEmbed;
    return type !== undefined && insertBlock(type.create({ tableId, revisionId }))(state, dispatch, view);
  };
}

/** Takes the whole figure away: a caption without a table means nothing. */
export const deleteTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "sideBySide") ?? depthOf($from, "tableFigure");
  const { paragraph } = state.schema.nodes;
  if (depth === null || !paragraph) return removeGrid(state, dispatch);
  const start = $from.before(depth);
  const tr = state.tr.replaceWith(start, $from.after(depth), paragraph.create());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(start + 1))).scrollIntoView());
  return true;
};

/** Tab in a table: the next cell, and a new row after the last one. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch, view)) return true;
  if (!view || !dispatch) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, dispatch, view);
};

export const previousCell: Command = (state, dispatch, view) =>
  isInTable(state) && goToNextCell(-1)(state, dispatch, view);

type Figure = { readonly pos: number; readonly figure: Node; readonly captionPos: number; readonly notesPos: number };

/** The captioned table at the caret. */
export function currentFigure(state: EditorState): Figure | null {
  const { $from } = state.selection;
  const depth = depthOf($from, "tableFigure");
  const selected = state.selection instanceof NodeSelection && state.selection.node.type.name === "tableFigure";
  if (depth === null && !selected) return null;
  const figure = depth === null ? (state.selection as NodeSelection).node : $from.node(depth);
  const pos = depth === null ? $from.pos : $from.before(depth);
  const captionPos = pos + 1;
  const notesPos = captionPos + figure.child(0).nodeSize + figure.child(1).nodeSize;
  return { pos, figure, captionPos, notesPos };
}

export function setUnit(unit: string): Command {
  return (state, dispatch) => {
    const found = currentFigure(state);
    if (!found) return false;
    dispatch?.(state.tr.setNodeAttribute(found.captionPos, "unit", unit));
    return true;
  };
}

/** Puts the caret into the notes under the table, making the first line if there is none. */
export const writeTableNotes: Command = (state, dispatch) => {
  const found = currentFigure(state);
  const { paragraph } = state.schema.nodes;
  if (!found || !paragraph) return false;
  const notes = found.figure.child(2);
  const tr = state.tr;
  if (notes.childCount === 0) tr.insert(found.notesPos + 1, paragraph.create());
  const end = found.notesPos + (tr.doc.nodeAt(found.notesPos)?.nodeSize ?? 0) - 1;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView());
  return true;
};

/** Aligns what stands in the selected cells. */
export function alignCells(align: "start" | "center" | "end" | null): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const tr = state.tr;
    for (const pos of selectedCells(state)) tr.setNodeAttribute(pos, "align", align);
    dispatch?.(tr);
    return true;
  };
}

function selectedCells(state: EditorState): number[] {
  const found: number[] = [];
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      const role = node.type.spec.tableRole;
      if (role === "cell" || role === "header_cell") found.push(pos);
    });
  }
  const { $from } = state.selection;
  const depth = depthOf($from, "tableCell", "tableHeader");
  return found.length > 0 || depth === null ? found : [$from.before(depth)];
}
