import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { getVersion } from "prosemirror-collab";
import type { Connection } from "../connection/connection";

/** Tells the connection what happens in a view: changes, the caret, compositions. */
export function following(connection: () => Connection | null): Plugin {
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        const { state } = view;
        if (state.doc !== before.doc || getVersion(state) !== getVersion(before)) connection()?.changed();
        if (!state.selection.eq(before.selection)) connection()?.moved();
      },
    }),
    props: {
      handleDOMEvents: {
        ...compositionEvents(connection),
        focus: () => {
          connection()?.moved();
          return false;
        },
      },
    },
  });
}

/** The same ears for a view within the page: the text of a note. */
export function compositionEvents(connection: () => Connection | null) {
  const touched = () => {
    connection()?.compositionTouched();
    return false;
  };
  return {
    compositionstart: touched,
    compositionupdate: touched,
    compositionend: () => {
      connection()?.compositionEnded();
      return false;
    },
    // A listener that does nothing, but after it the browser hands ProseMirror what has changed. Without it a busy page
    // gets a finished syllable and the key after it (Enter, Escape, Ctrl+B) in one task, and the key acts on, and redraws, a
    // document in which the syllable does not yet stand: it is lost.
    input: () => false,
  };
}

/** Makes the browser commit the syllable under the caret. */
export function commitComposition(view: EditorView): void {
  view.dom.blur();
  view.focus();
}
