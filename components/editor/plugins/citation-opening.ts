import { NodeSelection, Plugin } from "@tiptap/pm/state";
import { selectedCitation } from "../commands/citations";

/** A citation is opened by a double click, or by Enter while it is selected. */
export function citationOpening(open: () => void): Plugin {
  return new Plugin({
    props: {
      handleDoubleClickOn: (view, _pos, node, at) => {
        if (node.type.name !== "citation" || !view.editable) return false;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
        open();
        return true;
      },
      handleKeyDown: (view, { key }) => {
        if (key !== "Enter" || !view.editable || !selectedCitation(view.state)) return false;
        open();
        return true;
      },
    },
  });
}
