import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { env } from "@/lib/platform/env.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { processWide } from "@/lib/platform/process-wide.server";

/** Milliseconds that a search may take the database; a word in all of a very large archive, with a pattern that no index helps, ends there. */
const patience = 3_000;

/** More would only wait for the same processors. */
const mostAtOnce = 4;

/**
 * What a search's connections keep to: they cannot write, they are not patient. Compiling such a query would take longer than running it; the planner does not
 * know that reading all grams of a row is dear; and a query is planned once for all words, since no word would be looked for in another way.
 */
const manners = [
  "timezone=UTC",
  "default_transaction_read_only=on",
  `statement_timeout=${patience}`,
  "jit=off",
  "enable_seqscan=off",
  "plan_cache_mode=force_generic_plan",
];

const connections = processWide("search connections", () => ({ pool: null as pg.Pool | null }));

/**
 * One question to the index, in one go: what surrounds a query of a few milliseconds (a transaction, its settings, planning) would take as long again.
 * `isUsual`: it will be asked again in this form; of others no plan is remembered.
 * @throws when it takes too long (`isOutOfTime`)
 */
export async function askIndex<Row extends pg.QueryResultRow>(
  { text, values }: Prisma.Sql,
  isUsual: boolean,
): Promise<Row[]> {
  connections.pool ??= open();
  const name = isUsual ? { name: createHash("sha1").update(text).digest("base64url") } : {};
  const { rows } = await connections.pool.query<Row>({ text, values, ...name });
  return rows;
}

/** Lets go of them; the next question connects anew. */
export async function stopAskingIndex(): Promise<void> {
  const { pool } = connections;
  connections.pool = null;
  await pool?.end();
}

function open(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    application_name: "imprimatur search",
    max: mostAtOnce,
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
    options: manners.map((one) => `-c ${one}`).join(" "),
  });
  // One that is lost while nobody asks is replaced by the next question.
  pool.on("error", () => {});
  return pool;
}
