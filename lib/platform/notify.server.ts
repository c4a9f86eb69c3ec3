import "server-only";
import { env } from "./env.server";
import type { Tx } from "./db.server";
import { Listener, type Subscription } from "./listener.server";
import { processWide } from "./process-wide.server";

const listener = processWide("listener", () => new Listener(() => env().DATABASE_URL));

/**
 * Follows a channel (such as `document:<id>`) in every process that shares the database, over one connection a process.
 * Resolves when nothing sent from now on can be missed: subscribe first, then read the state.
 * @returns the function that ends the subscription
 */
export async function subscribe(channel: string, subscription: Subscription): Promise<() => void> {
  return listener.subscribe(channel, subscription);
}

/**
 * Tells every process, when the transaction commits and only then. Keep payloads small: ids and versions, not content.
 * @throws RangeError above 7,500 bytes (PostgreSQL's limit is 8,000)
 */
export async function notify(tx: Pick<Tx, "$executeRaw">, channel: string, payload: unknown = null): Promise<void> {
  const message = JSON.stringify({ channel, payload });
  if (Buffer.byteLength(message) > 7_500) throw new RangeError(`a notification on ${channel} is too large`);
  await tx.$executeRaw`SELECT pg_notify('imprimatur', ${message})`;
}

/** Ends the listening connection: for shutting down. */
export async function stopListening(): Promise<void> {
  await listener.stop();
}
