import { type Command, NodeSelection } from "@tiptap/pm/state";
import { insertBlock } from "./blocks";

export function insertChartEmbed(chartId: string, revisionId: string): Command {
  return (state, dispatch, view) => {
    const type = state.schema.nodes.chartEmbed;
    return type !== undefined && insertBlock(type.create({ chartId, revisionId }))(state, dispatch, view);
  };
}

/** Shows the selected chart at another of its revisions. */
export function pinChart(revisionId: string): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== "chartEmbed") return false;
    const tr = state.tr.setNodeAttribute(selection.from, "revisionId", revisionId);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
    return true;
  };
}
