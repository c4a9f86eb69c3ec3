import { closeHistory } from "@tiptap/pm/history";
import { type Command, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Range } from "./inline";

/** Takes the signs of a line away and does what they mean, as one change that can be undone by itself. */
export function insteadOf(signs: Range, command: Command): Command {
  return (state, dispatch) => {
    const cleared = state.tr.delete(signs.from, signs.to);
    cleared.setSelection(TextSelection.create(cleared.doc, signs.from));
    const made: Transaction[] = [];
    const done = command(state.apply(cleared), (transaction) => void made.push(transaction));
    const [change] = made;
    if (!done || !change) return false;
    if (!dispatch) return true;
    const all = closeHistory(state.tr);
    for (const step of [...cleared.steps, ...change.steps]) all.step(step);
    dispatch(all.setSelection(selectedIn(all, change)).scrollIntoView());
    return true;
  };
}

/** The same selection in the document of another transaction with the same outcome. */
function selectedIn(all: Transaction, { selection }: Transaction) {
  return Selection.fromJSON(all.doc, selection.toJSON());
}
