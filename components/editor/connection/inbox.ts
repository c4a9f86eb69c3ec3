import { getVersion, receiveTransaction } from "prosemirror-collab";
import { Step } from "@tiptap/pm/transform";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Batch } from "./messages";

export type Taken =
  | { readonly kind: "nothing" }
  | { readonly kind: "gap" }
  | { readonly kind: "transaction"; readonly transaction: Transaction; readonly steps: readonly Step[] };

/**
 * Turns one batch into a transaction: what is already known is skipped, own steps are counted as acknowledged, unsent ones
 * are rebased over those of others. `gap`: batches before this one are missing, so it must not be applied.
 */
export function takeIn(state: EditorState, batch: Batch): Taken {
  const from = batch.version - batch.steps.length;
  const known = getVersion(state) - from;
  if (known < 0) return { kind: "gap" };
  if (known >= batch.steps.length) return { kind: "nothing" };
  const clientIds = batch.clientIds.slice(known);
  const steps = batch.steps.slice(known).map((step) => readStep(state, step));
  const transaction = receiveTransaction(state, steps, clientIds, { mapSelectionBackward: true });
  return { kind: "transaction", transaction, steps };
}

function readStep(state: EditorState, step: unknown): Step {
  return step instanceof Step ? step : Step.fromJSON(state.schema, step);
}
