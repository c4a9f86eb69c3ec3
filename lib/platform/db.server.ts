import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { isConflict } from "./conflict";
import { env } from "./env.server";
import { PrismaClient, type Prisma } from "./generated/prisma/client";
import { processWide } from "./process-wide.server";

/** A running transaction: what commands write through. */
export type Tx = Prisma.TransactionClient;

/** The database outside a transaction: for reads. Connects at the first query and again after a lost connection. */
export const db: PrismaClient = processWide("db", () => lazily(openDatabase));

export type TransactionOptions = {
  /** Read committed unless said otherwise; serializable is for rules that span rows which nobody locks. */
  readonly isolation?: "serializable";
  /** Milliseconds until it is rolled back; default 10,000. */
  readonly timeout?: number;
};

const attempts = 6;

/**
 * Runs `work` in one transaction, and again when it lost against another one (serialization failure, deadlock: P2034), at most
 * six times. So `work` must do nothing but database work: what follows a commit goes through `enqueue`.
 * @throws whatever `work` throws, after rolling back
 */
export async function inTransaction<Value>(
  work: (tx: Tx) => Promise<Value>,
  { isolation, timeout = 10_000 }: TransactionOptions = {},
): Promise<Value> {
  const level = isolation === "serializable" ? { isolationLevel: "Serializable" as const } : {};
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { ...level, timeout, maxWait: 10_000 });
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await pause(Math.random() * 10 * 2 ** attempt); // apart from the one that it collided with
    }
  }
}

function openDatabase(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();
  const adapter = new PrismaPg({
    connectionString: DATABASE_URL,
    application_name: "imprimatur",
    max: DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    // The adapter drops the offset of a timestamptz without converting it: every session must speak UTC. A transaction that says nothing
    // of its isolation reads what is committed, whatever the database's own setting is.
    options:
      "-c timezone=UTC -c idle_in_transaction_session_timeout=60s -c default_transaction_isolation=read\\ committed",
  });
  return new PrismaClient({ adapter });
}

/** Importing this module must ask for no environment: builds and pure tests import it too. */
function lazily(open: () => PrismaClient): PrismaClient {
  let client: PrismaClient | undefined;
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      client ??= open();
      const value: unknown = Reflect.get(client, property, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}
