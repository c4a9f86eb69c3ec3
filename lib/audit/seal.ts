import { z } from "zod";
import type { Json } from "@/lib/kernel/canonical";

/** One entry of the trail, as its seal covers it. Numbers of the database's own are texts: they may outgrow what JSON is sure of. */
export type SealedEntry = {
  readonly sequence: string;
  readonly at: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly publicationId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: Json;
};

export type Link = { readonly position: string; readonly previous: string; readonly sealedAt: string };

/** What stands before the first seal. */
export const noSeal = "0".repeat(64);

/** Entries that may come into the chain after one with a higher number: transactions that were open when that one was sealed. */
export const lateEntries = 10_000;
/** Milliseconds that an honest entry's time may lie before one that was sealed earlier: no transaction of ours is open so long. */
export const lateBy = 10 * 60 * 1000;

/**
 * removed: a seal has no entry, or a place in the chain is empty. altered: the entry or its seal is not what was sealed. relinked: the
 * seal does not follow the one before it. inserted: an entry stands among sealed ones and was never sealed.
 */
export const breaks = ["removed", "altered", "relinked", "inserted", "headMissing"] as const;

/** Where the chain breaks first. headMissing: the chain is not the one that was noted. */
export const brokenSchema = z.strictObject({
  reason: z.enum(breaks),
  position: z.string().nullable(),
  sequence: z.string().nullable(),
});
export type Broken = z.infer<typeof brokenSchema>;
