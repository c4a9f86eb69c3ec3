import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { db } from "@/lib/platform/db.server";
import { log } from "@/lib/platform/log.server";
import { subscribe } from "@/lib/platform/notify.server";
import { processWide } from "@/lib/platform/process-wide.server";

/** What changes together of what the public reads: the site (site-key.ts), or an issue as `publication/issue`. */
export type PublicPart = { readonly key: string; version: number };

const channel = "public parts"; // written by the triggers (migration "pages_that_are_files")
const messageSchema = z.object({ version: z.number(), keys: z.array(z.string()).nullable() });

/** Milliseconds between looks at the database, for a connection that is dead and does not know it. */
const lookEvery = 5_000;
/** Milliseconds after which readers get what was last known, rather than wait for a database that does not answer. */
const patience = 1_500;

/**
 * The versions of what the public reads, in memory, as this process knows them: told by the database at each commit, read anew after a gap,
 * and in doubt asked for. A page that was made from another version than this one is never sent.
 */
export class PublicParts {
  readonly #parts = new Map<string, PublicPart>();
  readonly #publications = new Set<string>();
  /** Of all that was heard or read. */
  #newest = 0;
  /** Up to here everything was read; what was heard may leave gaps below it. */
  #readTo = 0;
  /** Rises with each reason to doubt; what was read since the last one is certain. */
  #doubts = 1;
  #certain = 0;
  /** Whether news come in at this moment. */
  #hears = false;
  #reading: Promise<void> | undefined;
  #stop: (() => void) | undefined;
  #lookingAround: NodeJS.Timeout | undefined;

  /** Subscribes, then reads: nothing is missed in between. Tries until the database can be reached. */
  async follow(): Promise<void> {
    const following = new AbortController();
    this.#stop = () => following.abort();
    this.#lookingAround = setInterval(() => this.#look(), lookEvery).unref();
    while (!following.signal.aborted) {
      try {
        const end = await subscribe(channel, {
          onMessage: (payload) => this.#hear(payload),
          onLost: () => this.#setHears(false),
          onGap: () => this.#setHears(true),
        });
        this.#setHears(true);
        this.#stop = end;
        return;
      } catch {
        await pause(500, undefined, { signal: following.signal }).catch(() => {});
      }
    }
  }

  stop(): void {
    this.#stop?.();
    clearInterval(this.#lookingAround);
  }

  /** The part, if anything of it is or was out. Only to be trusted while `isCertain`. */
  get(key: string): PublicPart | undefined {
    return this.#parts.get(key);
  }

  /** Whether anything of a publication is or was out. Only to be trusted while `isCertain`. */
  hasPublication(slug: string): boolean {
    return this.#publications.has(slug);
  }

  get isCertain(): boolean {
    return this.#hears && this.#certain === this.#doubts;
  }

  /** Something may have changed that was not heard of yet, as after a commit of this process: the next reader asks. */
  doubt(): void {
    this.#doubts += 1;
  }

  /** Resolves when what is known is what was committed before the call; or, with a warning, when the database does not answer. */
  async confirm(): Promise<void> {
    if (!this.#hears) this.doubt();
    const wanted = this.#doubts;
    while (this.#certain < wanted) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      const answered = await Promise.race([this.#reading.then(() => true), tooLate()]).catch(() => false);
      if (answered) continue;
      log("warn", "pages.unconfirmed", {});
      return;
    }
  }

  async #read(): Promise<void> {
    const doubts = this.#doubts;
    const rows = await db.publicPart.findMany({ where: { version: { gt: this.#readTo } } });
    for (const { key, version } of rows) this.#set(key, Number(version));
    this.#readTo = rows.reduce((most, { version }) => Math.max(most, Number(version)), this.#readTo);
    this.#certain = doubts;
  }

  #setHears(hears: boolean): void {
    this.#hears = hears;
    this.doubt();
  }

  #hear(payload: unknown): void {
    const message = messageSchema.safeParse(payload);
    if (!message.success || message.data.keys === null) {
      this.doubt();
      return;
    }
    // A part's row may be read while its message is on its way; versions only rise.
    for (const key of message.data.keys) this.#set(key, message.data.version);
  }

  #set(key: string, version: number): void {
    const part = this.#parts.get(key);
    if (!part) {
      this.#parts.set(key, { key, version });
      if (key.includes("/")) this.#publications.add(key.slice(0, key.indexOf("/")));
    } else if (version > part.version) part.version = version;
    if (version > this.#newest) this.#newest = version;
  }

  /** One small question; what it finds is news only when a message was lost. */
  async #look(): Promise<void> {
    const found = await db.publicPart.aggregate({ _max: { version: true } }).catch(() => null);
    if (!found || Number(found._max.version ?? 0) > this.#newest) this.doubt();
  }
}

async function tooLate(): Promise<never> {
  await pause(patience, undefined, { ref: false });
  throw new Error("the database did not answer in time");
}

/** Of this process. */
export function publicParts(): PublicParts {
  return processWide("public parts", () => new PublicParts());
}

/** The version of a part as the database has it now: 0 for what was never out. */
export async function readPartVersion(key: string): Promise<number> {
  const row = await db.publicPart.findUnique({ where: { key } });
  return Number(row?.version ?? 0);
}
