import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { db, inTransaction } from "./db.server";
import { newId } from "@/lib/kernel/ids";
import { FailedForGood } from "./failed-for-good";
import { enqueue, outboxChannel } from "./jobs.server";
import { log } from "./log.server";
import { subscribe } from "./notify.server";
import { taskPayloads, type TaskHandlers, type TaskName } from "./tasks";

/** Seconds that a runner holds a row before it must say that it still lives; so long a killed runner's work waits. */
const leaseSeconds = 30;
const renewEvery = 10_000;

/** After this many failures (the last pause is about an hour) a row is given up and stands in the health answer. */
const mostAttempts = 12;

/** What starts a job is a notification; the poll finds what is due later and what a lost connection missed. */
const pollEvery = 2_000;

const rowSchema = z.object({
  id: z.string(),
  task: z.string(),
  key: z.string().nullable(),
  payload: z.unknown(),
  attempts: z.number(),
});
type Row = z.infer<typeof rowSchema>;

export type OutboxRunner = {
  /** Takes no more work and waits for what is running. */
  stop(): Promise<void>;
};

/** Runs the outbox in this process. Any number of processes may: a row is leased to one at a time. */
export function startOutboxRunner(handlers: TaskHandlers, { concurrency = 2 } = {}): OutboxRunner {
  const stopping = new AbortController();
  const bell = new Bell();
  const listening = listen(bell, stopping.signal);
  const workers = Array.from({ length: concurrency }, () => work(handlers, bell, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      bell.ring();
      await Promise.all(workers);
      (await listening)?.();
    },
  };
}

async function work(handlers: TaskHandlers, bell: Bell, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const rung = bell.signal;
    const row = await claim().catch(() => undefined); // the database is away: the next poll tries again
    if (row) await runRow(handlers, row);
    else await pause(pollEvery, undefined, { signal: rung }).catch(() => {});
  }
}

/** Does what is due now and returns how many rows were done: for tests and for the command line. */
export async function drainOutbox(handlers: TaskHandlers): Promise<number> {
  for (let done = 0; ; done += 1) {
    const row = await claim();
    if (!row) return done;
    await runRow(handlers, row);
  }
}

/** Leases the row that has been due longest, passing over those that other runners are just taking. */
async function claim(): Promise<Row | undefined> {
  const rows = await db.$queryRaw<unknown[]>`
    UPDATE "Outbox" SET "leasedUntil" = now() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
    WHERE id = (
      SELECT id FROM "Outbox"
      WHERE "doneAt" IS NULL AND "failedAt" IS NULL AND "runAt" <= now() AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
      ORDER BY "runAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, task, key, payload, attempts`;
  return rows[0] === undefined ? undefined : rowSchema.parse(rows[0]);
}

async function runRow(handlers: TaskHandlers, row: Row): Promise<void> {
  const renewal = setInterval(() => renew(row.id).catch(() => {}), renewEvery);
  try {
    await handle(handlers, row);
    await db.outbox.update({ where: { id: row.id }, data: { doneAt: new Date(), leasedUntil: null, lastError: null } });
  } catch (error) {
    await postpone(row, error).catch(() => {}); // the lease runs out instead
  } finally {
    clearInterval(renewal);
  }
}

async function handle(handlers: TaskHandlers, row: Row): Promise<void> {
  if (!isTaskName(row.task)) throw new Error(`no task is called ${row.task}`);
  const run = handlers[row.task] as (payload: unknown, context: { id: string; key: string }) => Promise<void>;
  await run(taskPayloads[row.task].parse(row.payload), { id: row.id, key: row.key ?? row.id });
}

function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(taskPayloads, name);
}

function renew(id: string) {
  return db.$executeRaw`
    UPDATE "Outbox" SET "leasedUntil" = now() + make_interval(secs => ${leaseSeconds}) WHERE id = ${id}::uuid AND "doneAt" IS NULL`;
}

/** Telling that these failed would fail the same way. */
const quietly: readonly string[] = ["job.failed", "person.tell", "notification.mail"];

/** Again after 2, 4, 8 … seconds; given up after the last attempt, and then a person must look. */
async function postpone(row: Row, error: unknown): Promise<void> {
  const givenUp = row.attempts >= mostAttempts || error instanceof FailedForGood;
  const message = error instanceof Error ? error.message : String(error);
  log(givenUp ? "error" : "warn", "job.failed", {
    id: row.id,
    task: row.task,
    attempts: row.attempts,
    givenUp,
    message,
  });
  const data = {
    leasedUntil: null,
    lastError: message.slice(0, 2_000),
    runAt: new Date(Date.now() + 1_000 * 2 ** row.attempts),
    failedAt: givenUp ? new Date() : null,
  };
  await inTransaction(async (tx) => {
    await tx.outbox.update({ where: { id: row.id }, data });
    if (givenUp && !quietly.includes(row.task))
      await enqueue(tx, "job.failed", { outboxId: row.id, task: row.task }, { key: `job.failed:${row.id}:${newId()}` });
  });
}

/** Wakes every worker that waits; one that is about to wait and took the signal before does not wait at all. */
class Bell {
  #ringing = new AbortController();

  get signal(): AbortSignal {
    return this.#ringing.signal;
  }

  ring(): void {
    this.#ringing.abort();
    this.#ringing = new AbortController();
  }
}

/** Listens as soon as the database can be reached; until then the poll does. */
async function listen(bell: Bell, stopping: AbortSignal): Promise<(() => void) | undefined> {
  const ring = () => bell.ring();
  while (!stopping.aborted) {
    try {
      return await subscribe(outboxChannel, { onMessage: ring, onGap: ring });
    } catch {
      await pause(pollEvery, undefined, { signal: stopping }).catch(() => {});
    }
  }
  return undefined;
}
