import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { version } from "@/package.json";
import { db } from "./db.server";

export type Health = {
  readonly status: "ok" | "unavailable";
  readonly version: string;
  readonly database: "up" | "down";
  /** Null while the database is away. */
  readonly migrations: { readonly done: number; readonly waiting: number } | null;
  /** `waiting` are due; `late` have been for more than a minute; `failed` were given up and wait for a person. */
  readonly jobs: { readonly waiting: number; readonly late: number; readonly failed: number } | null;
  /** Issues that wait for their moment; `overdue` should be out and are not. */
  readonly schedules: { readonly waiting: number; readonly overdue: number } | null;
};

const patience = 3_000;

/** How the newsroom is, for whoever watches it. Holds nothing that a stranger may not know. */
export async function readHealth(): Promise<Health> {
  try {
    const state = Promise.all([readMigrations(), readJobs(), readSchedules()]);
    state.catch(() => {}); // it may fail after we stopped waiting
    const [migrations, jobs, schedules] = await Promise.race([state, tooLate()]);
    return {
      status: migrations.waiting === 0 ? "ok" : "unavailable",
      version,
      database: "up",
      migrations,
      jobs,
      schedules,
    };
  } catch {
    return { status: "unavailable", version, database: "down", migrations: null, jobs: null, schedules: null };
  }
}

async function tooLate(): Promise<never> {
  await pause(patience, undefined, { ref: false });
  throw new Error("the database did not answer in time");
}

async function readMigrations() {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  const brought = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const done = new Set(rows.map((row) => row.name));
  return { done: done.size, waiting: brought.filter((name) => !done.has(name)).length };
}

/** Late by more than a couple of minutes: lib/publishing/overdue.ts. */
const overdueAfter = 120_000;

async function readSchedules() {
  const [waiting, overdue] = await Promise.all([
    db.schedule.count({ where: { endedAt: null } }),
    db.schedule.count({ where: { endedAt: null, at: { lt: new Date(Date.now() - overdueAfter) } } }),
  ]);
  return { waiting, overdue };
}

async function readJobs() {
  const open = { doneAt: null, failedAt: null };
  const [waiting, late, failed] = await Promise.all([
    db.outbox.count({ where: { ...open, runAt: { lte: new Date() } } }),
    db.outbox.count({ where: { ...open, runAt: { lt: new Date(Date.now() - 60_000) } } }),
    db.outbox.count({ where: { doneAt: null, failedAt: { not: null } } }),
  ]);
  return { waiting, late, failed };
}
