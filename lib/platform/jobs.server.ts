import "server-only";
import type { Tx } from "./db.server";
import { newId } from "@/lib/kernel/ids";
import { notify } from "./notify.server";
import { taskPayloads, type TaskName, type TaskPayload } from "./tasks";

export const outboxChannel = "outbox";

export type EnqueueOptions = {
  /** Names the effect: a second row with the same key is not written, whether the first is done or not. */
  readonly key?: string;
  /** Not before this moment. */
  readonly runAt?: Date;
};

/**
 * Writes down what must follow the commit, in the same transaction: if that rolls back, nothing follows. Done at least once by
 * whichever process runs the outbox, again after failures and kills.
 * @throws ZodError when the payload has not the task's shape
 */
export async function enqueue<Name extends TaskName>(
  tx: Pick<Tx, "outbox" | "$executeRaw">,
  task: Name,
  payload: TaskPayload<Name>,
  { key, runAt }: EnqueueOptions = {},
): Promise<void> {
  const parsed = taskPayloads[task].parse(payload);
  const id = newId();
  await tx.outbox.createMany({ data: [{ id, task, payload: parsed, key, runAt }], skipDuplicates: true });
  await notify(tx, outboxChannel);
}
