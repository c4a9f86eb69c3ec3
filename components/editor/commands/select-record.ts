import { type Command, NodeSelection } from "@tiptap/pm/state";

/** Selects a table or a chart that stands in the text, by its record: the one that is selected already, else the first. */
export function selectRecord(name: "tableEmbed" | "chartEmbed", recordId: string): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const attribute = name === "tableEmbed" ? "tableId" : "chartId";
    let at: number | null = null;
    state.doc.descendants((node, pos) => {
      if (node.type.name !== name || node.attrs[attribute] !== recordId) return;
      if (at === null || (selection instanceof NodeSelection && selection.from === pos)) at = pos;
    });
    if (at === null) return false;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)));
    return true;
  };
}
