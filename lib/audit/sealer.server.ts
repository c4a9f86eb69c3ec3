import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/platform/log.server";
import { sealEvents } from "./seal-events.server";

/** Milliseconds for which an entry may be without its seal. */
const sealEvery = 5_000;

export type Sealer = { stop(): Promise<void> };

/** Seals the trail for as long as the process lives; any number of processes may. The last entries are sealed before it stops. */
export function startSealer(): Sealer {
  const stopping = new AbortController();
  const seal = () =>
    sealEvents().catch((error: unknown) => {
      log("warn", "audit.seal-failed", { message: String(error) }); // the database is away: the next round tries again
      return 0;
    });
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await seal();
      await pause(sealEvery, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
    await seal();
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
