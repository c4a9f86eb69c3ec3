import { type Command, type EditorState, NodeSelection } from "@tiptap/pm/state";
import { insertBlock } from "./blocks";

type Chart = { readonly chartId: string; readonly revisionId: string };

/** The Chart record that is selected in the text. */
export function selectedChart({ selection }: EditorState): Chart | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "chartEmbed") return null;
  const { chartId, revisionId } = selection.node.attrs;
  return { chartId, revisionId };
}

/** Puts a chart after the block at the caret and selects it. */
export function insertChartEmbed(chartId: string, revisionId: string): Command {
  return (state, dispatch, view) => {
    const type = state.schema.nodes.chartEmbed;
    return type !== undefined && insertBlock(type.create({ chartId, revisionId }))(state, dispatch, view);
  };
}

type Table = { readonly tableId: string; readonly revisionId: string };

/** Puts a chart after the table that it draws, wherever the caret has gone meanwhile; of a table that is not in the text, at the caret. */
export function insertChartAfter(table: Table, { chartId, revisionId }: Chart): Command {
  return (state, dispatch, view) => {
    let at: number | null = null;
    state.doc.descendants((node, pos) => {
      const { tableId, revisionId: pinned } = node.attrs;
      if (node.type.name === "tableEmbed" && tableId === table.tableId && pinned === table.revisionId) at ??= pos;
    });
    const placed = at === null ? state : state.apply(reselected(state.tr, at));
    return (
      insertChartEmbed(chartId, revisionId)(placed, dispatch, view) || atEnd(state, { chartId, revisionId }, dispatch)
    );
  };
}

/** Behind the last block of the text: where the caret has no place for a chart, it must still come into the article. */
function atEnd(state: EditorState, chart: Chart, dispatch: Parameters<Command>[1]): boolean {
  const { doc, schema, tr } = state;
  const type = schema.nodes.chartEmbed;
  if (!type) return false;
  dispatch?.(tr.insert(doc.content.size - (doc.lastChild?.nodeSize ?? 0), type.create(chart)).scrollIntoView());
  return true;
}

/** Pins another revision of a chart wherever the text shows that chart. What is selected stays so. */
export function takeChart(chartId: string, revisionId: string): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    state.doc.descendants((node, pos) => {
      if (node.type.name === "chartEmbed" && node.attrs.chartId === chartId && node.attrs.revisionId !== revisionId)
        tr.setNodeAttribute(pos, "revisionId", revisionId);
    });
    if (!tr.docChanged) return false;
    dispatch?.(state.selection instanceof NodeSelection ? reselected(tr, state.selection.from) : tr);
    return true;
  };
}

/** An attribute that changes takes the selection of its node away. */
export function reselected(tr: EditorState["tr"], pos: number): EditorState["tr"] {
  return tr.setSelection(NodeSelection.create(tr.doc, pos));
}
