import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Clip, clipOf } from "./clip";
import { fetchReading, readingNow } from "./late-reading";
import type { Tell } from "./pasted";

/**
 * Takes what is pasted or dropped into the text of a note: a note holds words, so of blocks only their words come in, and what else they
 * were is told. `outer`: the page that the note belongs to, whose history has the change.
 */
export function pastingInNote(outer: EditorView, tell: Tell): Plugin {
  let isPlain = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          isPlain = event.shiftKey;
          return false;
        },
        paste: (view, event) => {
          if (!event.clipboardData || !view.editable || view.composing) return false;
          event.preventDefault();
          take(view, outer, clipOf(event.clipboardData, isPlain), tell);
          return true;
        },
        drop: (view, event) => {
          if (!event.dataTransfer || !view.editable || view.dragging) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
          view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
          take(view, outer, clipOf(event.dataTransfer, false), tell);
          return true;
        },
      },
    },
  });
}

/** A note is small: what comes late goes where its caret is then. */
function take(view: EditorView, outer: EditorView, clip: Clip, tell: Tell): void {
  const reading = readingNow();
  if (reading) {
    reading.takeInNote(view, outer, clip, tell);
    return;
  }
  fetchReading().then(
    (late) => view.isDestroyed || !view.editable || late.takeInNote(view, outer, clip, tell),
    () => tell({ kind: "refused", code: "unreachable" }),
  );
}
