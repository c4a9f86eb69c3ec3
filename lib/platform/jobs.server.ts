import "server-only";
import type { Tx } from "./db.server";
import { type Id, newId } from "@/lib/kernel/ids";
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
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueAll(tx, [follows(task, payload, options)]);
}

/** A row that is to be written by `enqueueAll`. */
export type Following = { id: Id; task: TaskName; payload: TaskPayload<TaskName>; key?: string; runAt?: Date };

/** @throws ZodError when the payload has not the task's shape */
export function follows<Name extends TaskName>(
  task: Name,
  payload: TaskPayload<Name>,
  options: EnqueueOptions = {},
): Following {
  return { id: newId(), task, payload: taskPayloads[task].parse(payload) as TaskPayload<Name>, ...options };
}

/** The same for several things that follow one commit. */
export async function enqueueAll(
  tx: Pick<Tx, "outbox" | "$executeRaw">,
  following: readonly Following[],
): Promise<void> {
  await tx.outbox.createMany({ data: [...following], skipDuplicates: true });
  await notify(tx, outboxChannel);
}
