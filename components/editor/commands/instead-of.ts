import { closeHistory } from "@tiptap/pm/history";
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Range } from "./inline";

/** Takes the signs of a line away and does what they mean, as one change that can be undone by itself. */
export function insteadOf(signs: Range, command: Command): Command {
  const clear: Command = (state, dispatch) => {
    const tr = state.tr.delete(signs.from, signs.to);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, signs.from)));
    return true;
  };
  return inTurn(clear, command);
}

/** Does one after the other, as one change that can be undone by itself; nothing at all if one of them refuses. */
export function inTurn(...commands: readonly Command[]): Command {
  return (state, dispatch) => {
    const all = closeHistory(state.tr);
    let now: EditorState = state;
    for (const command of commands) {
      const made: Transaction[] = [];
      if (!command(now, (transaction) => void made.push(transaction))) return false;
      for (const change of made) {
        for (const step of change.steps) all.step(step);
        now = now.apply(change);
      }
    }
    dispatch?.(all.setSelection(Selection.fromJSON(all.doc, now.selection.toJSON())).scrollIntoView());
    return true;
  };
}

/** Does it where it can be done. */
export function ifPossible(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };
}
