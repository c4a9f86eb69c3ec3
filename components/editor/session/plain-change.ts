import type { EditorState, Transaction } from "@tiptap/pm/state";
import { isTyping } from "../plugins/guard";
import { mentionAt } from "../plugins/mention";
import { slashAt } from "../plugins/slash";

/**
 * Whether nothing beside the text has to follow in the same frame: letters typed or taken away where no menu follows them, or an acknowledgement of
 * what stands there already.
 */
export function isPlainChange(transaction: Transaction, before: EditorState, after: EditorState): boolean {
  const isAsking = [before, after].some((state) => slashAt(state) !== null || mentionAt(state) !== null);
  if (isAsking || transaction.storedMarksSet) return false;
  if (transaction.docChanged)
    return transaction.steps.every(isTyping) && before.selection.empty && after.selection.empty;
  return transaction.getMeta("collab$") !== undefined;
}
