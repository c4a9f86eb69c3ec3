import { createStore, del, entries, keys, set, type UseStore } from "idb-keyval";
import { z } from "zod";
import type { Unsent, UnsentStore } from "./unsent";
import { isMarkedUnsent, markUnsent, unmarkUnsent } from "./unsent-mark";

const unsentSchema: z.ZodType<Unsent> = z.object({
  articleId: z.string(),
  clientId: z.string(),
  schemaVersion: z.number(),
  version: z.number(),
  steps: z.array(z.unknown()),
  keptAt: z.number(),
  base: z.unknown().optional(),
  refused: z.string().optional(),
});

/** How long a page that is just being left is waited for before its steps count as still its own. */
const patience = 700;

let opened: UseStore | undefined;
/** One connection for the page: another for each key would cost more than the key. */
function database(): UseStore {
  opened ??= createStore("imprimatur-unsent", "steps");
  return opened;
}

/** Begins to open the device's store while the page is still being made ready: the first opening takes the browser longer than all that is read from it. */
export function openEarly(): void {
  // A device without storage says so when something is asked of it.
  if (typeof indexedDB !== "undefined") void database()("readonly", () => undefined).catch(() => undefined);
}

const keyOf = ({ articleId, clientId }: Pick<Unsent, "articleId" | "clientId">) => `${articleId} ${clientId}`;
const lockOf = (key: string) => `imprimatur unsent ${key}`;

/** Keeps unsent steps in IndexedDB. A page that lives holds a lock, so that no other page takes its steps for left behind. */
export function deviceStore(): UnsentStore {
  return {
    keep: (unsent) => {
      markUnsent(unsent.articleId);
      return set(keyOf(unsent), unsent, database());
    },
    drop: (unsent) => {
      unmarkUnsent(unsent.articleId);
      return del(keyOf(unsent), database());
    },
    isMarked: isMarkedUnsent,
    holds: async (articleId) => {
      const holds = (await keys<string>(database())).some((key) => key.startsWith(`${articleId} `));
      if (!holds && isMarkedUnsent(articleId)) unmarkUnsent(articleId);
      return holds;
    },
    left: async (articleId) => {
      const found = await entries<string, unknown>(database());
      const ours = found.filter(([key]) => key.startsWith(`${articleId} `));
      const free = await Promise.all(ours.map(async ([key, value]) => ((await isFree(key)) ? [value] : [])));
      return free.flat().flatMap((value) => {
        const parsed = unsentSchema.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      });
    },
  };
}

/** Says that this page lives, until the answered function is called or the page goes away. */
export function holdPage(page: Pick<Unsent, "articleId" | "clientId">): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(lockOf(keyOf(page)), () => held);
  return release;
}

async function isFree(key: string): Promise<boolean> {
  if (!navigator.locks) return true;
  try {
    return await navigator.locks.request(lockOf(key), { signal: AbortSignal.timeout(patience) }, () => true);
  } catch {
    return false;
  }
}
