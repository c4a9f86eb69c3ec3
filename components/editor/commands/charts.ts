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
