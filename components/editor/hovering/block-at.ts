import type { ResolvedPos } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";

/** The outermost element of the page that a position stands in. */
export function blockElementAt(view: EditorView, $at: ResolvedPos): HTMLElement | null {
  const dom = view.nodeDOM($at.depth > 0 ? $at.before(1) : $at.pos);
  return dom instanceof HTMLElement ? dom : null;
}
