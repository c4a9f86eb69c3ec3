import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Puts the caret where writing begins, in an article in which nothing stands yet but perhaps its title. Not when somebody is
 * elsewhere on the page already, and not under a finger, where it would bring up the keyboard unasked.
 */
export function beginWriting(view: EditorView): void {
  const { doc } = view.state;
  const title = doc.firstChild;
  const isBegun = doc.textContent !== title?.textContent;
  const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
  if (!title || !view.editable || isBegun || isElsewhere || matchMedia("(pointer: coarse)").matches) return;
  const at = title.textContent === "" ? 1 : title.nodeSize + 1;
  view.focus();
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, at)));
}
