import { type Command, type EditorState, Selection, TextSelection } from "@tiptap/pm/state";

/**
 * Puts the caret before the first or behind the last letter of the article; with `extend` the selection grows to there.
 * Browsers cannot do it themselves where the page ends in something that is not text, such as a picture or a derived list.
 */
export function caretTo(end: "first" | "last", { extend = false } = {}): Command {
  return (state, dispatch) => {
    const head = end === "first" ? Selection.atStart(state.doc).from : lastLetter(state);
    const anchor = extend ? state.selection.anchor : head;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)).scrollIntoView());
    return true;
  };
}

/** Behind the last line that one writes: the references are derived. */
function lastLetter({ doc }: EditorState): number {
  let last = Selection.atStart(doc).from;
  doc.descendants((node, pos) => {
    if (node.type.name === "references") return false;
    if (node.isTextblock) last = pos + 1 + node.content.size;
    return !node.isTextblock;
  });
  return last;
}
