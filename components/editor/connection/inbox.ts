import { Step } from "@tiptap/pm/transform";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { Batch } from "./messages";
import { takeOtherwise } from "./take-otherwise";

export type Taken =
  | { readonly kind: "nothing" }
  | { readonly kind: "gap" }
  | { readonly kind: "transaction"; readonly transaction: Transaction; readonly steps: readonly Step[] };

/** The batch in parts that are all own or all of others: own steps may stand behind those that the authority has placed them after. */
export function runsOf({ version, steps, clientIds }: Batch, clientId: string): Batch[] {
  const isOwn = (at: number) => clientIds[at] === clientId;
  const first = version - steps.length;
  const starts = steps.flatMap((_, at) => (at === 0 || isOwn(at) !== isOwn(at - 1) ? [at] : []));
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? steps.length;
    return { version: first + to, steps: steps.slice(from, to), clientIds: clientIds.slice(from, to) };
  });
}

/**
 * Turns one batch, all own or all of others, into a transaction: what is already known is skipped, own steps are counted as acknowledged,
 * unsent ones are rebased over those of others. `gap`: batches before this one are missing, so it must not be applied.
 */
export function takeIn(state: EditorState, batch: Batch, clientId: string): Taken {
  const from = batch.version - batch.steps.length;
  const known = getVersion(state) - from;
  if (known < 0) return { kind: "gap" };
  if (known >= batch.steps.length) return { kind: "nothing" };
  const clientIds = batch.clientIds.slice(known);
  const steps = batch.steps.slice(known).map((step) => readStep(state, step));
  const differs = clientIds[0] === clientId && !isUnsent(state, steps);
  const transaction = differs
    ? takeOtherwise(state, steps)
    : receiveTransaction(state, steps, clientIds, { mapSelectionBackward: true });
  return { kind: "transaction", transaction, steps };
}

/** Whether own steps, as the authority has them, are those that are unsent here. */
function isUnsent(state: EditorState, steps: readonly Step[]): boolean {
  const unsent = sendableSteps(state)?.steps ?? [];
  return steps.every((step, at) => {
    const own = unsent[at];
    return own !== undefined && (own === step || JSON.stringify(own.toJSON()) === JSON.stringify(step.toJSON()));
  });
}

function readStep(state: EditorState, step: unknown): Step {
  return step instanceof Step ? step : Step.fromJSON(state.schema, step);
}
