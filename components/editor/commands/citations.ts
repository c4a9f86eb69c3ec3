import { type Command, type EditorState, NodeSelection } from "@tiptap/pm/state";

export type Cited = { readonly sourceId: string; readonly locator: string; readonly at: number };

/** The citation that is selected as a whole. */
export function selectedCitation({ selection }: EditorState): Cited | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "citation") return null;
  const { sourceId, locator } = selection.node.attrs;
  return { sourceId: String(sourceId), locator: String(locator), at: selection.from };
}

/** Says where in its source the selected citation points; an empty one says nothing. */
export function setLocator(locator: string): Command {
  return (state, dispatch) => {
    const cited = selectedCitation(state);
    if (!cited) return false;
    const tr = state.tr.setNodeAttribute(cited.at, "locator", locator);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, cited.at)));
    return true;
  };
}
