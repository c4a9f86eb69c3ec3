import "server-only";
import { processWide } from "@/lib/platform/process-wide.server";

const lasts = processWide("turns", () => new Map<string, Promise<unknown>>());

/**
 * Runs what concerns one thing one after the other within this process, first come first served. It saves what the database's lock would cost:
 * whoever waits there holds a connection, and whoever is let in next finds what the one before has left in memory. It replaces no lock: other
 * processes know nothing of it.
 */
export function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const mine = (lasts.get(key) ?? Promise.resolve()).then(work);
  const settled = mine
    .catch(() => undefined) // is for whoever asked
    .then(() => {
      if (lasts.get(key) === settled) lasts.delete(key);
    });
  lasts.set(key, settled);
  return mine;
}
