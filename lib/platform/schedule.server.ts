import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "./db.server";
import { enqueue } from "./jobs.server";
import { log } from "./log.server";
import type { Moments } from "./moments";
import type { TaskName, TaskPayload } from "./tasks";

/*
 * Work that comes round: `recurring("sources.check-links", {}, every({ minutes: 10 }))` in server/schedules.ts. Each moment is a row of
 * the outbox with a key of its own, written ahead, so that any number of processes may do this beside each other, a restart forgets
 * nothing, and lease, repetition and the health answer are the outbox's. What fell due while nothing ran is done once, not once for each
 * moment that was missed. A long piece may still run when the next moment comes: a handler must be able to meet itself.
 */
export type Schedule = {
  readonly name: string;
  /** The first moment after this one. */
  readonly next: Moments;
  readonly write: (options: { key: string; runAt: Date }) => Promise<void>;
};

export function recurring<Name extends TaskName>(
  task: Name,
  payload: TaskPayload<Name>,
  next: Moments,
  name: string = task,
): Schedule {
  return { name, next, write: (options) => enqueue(db, task, payload, options) };
}

export type Scheduler = { stop(): Promise<void> };

/** Milliseconds between looks at the calendar. The shortest time between two moments of a schedule should be several of these. */
const lookEvery = 15_000;
const prefix = "schedule:";
/** Milliseconds that rows of moments long past are kept for whoever asks what ran. */
const keepFor = 7 * 24 * 60 * 60 * 1000;

/** Sees to it that the next moment of every schedule stands in the outbox, for as long as the process lives. */
export function startScheduler(schedules: readonly Schedule[]): Scheduler {
  const stopping = new AbortController();
  const written = new Map<string, number>();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await writeMoments(schedules, new Date(), written).catch((error: unknown) => {
        log("warn", "schedule.failed", { message: String(error) }); // the database is away: the next look tries again
      });
      await pause(lookEvery, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Writes the next moment of each schedule unless it stands already. `written`: what this process has seen to, to spare the asking. */
export async function writeMoments(
  schedules: readonly Schedule[],
  now: Date,
  written: Map<string, number> = new Map(),
): Promise<void> {
  for (const { name, next, write } of schedules) {
    const runAt = next(now);
    if (written.get(name) === runAt.getTime()) continue;
    await write({ key: `${prefix}${name}:${runAt.toISOString()}`, runAt });
    written.set(name, runAt.getTime());
    const past = { key: { startsWith: `${prefix}${name}:` }, doneAt: { lt: new Date(now.getTime() - keepFor) } };
    await db.outbox.deleteMany({ where: past });
  }
}
