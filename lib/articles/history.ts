import type { Id } from "@/lib/kernel/ids";
import type { RevisionReason } from "@/lib/platform/generated/prisma/enums";

/** A revision as the history lists it. */
export type HistoryEntry = {
  readonly id: Id;
  readonly number: number;
  readonly reason: RevisionReason;
  /** The name that somebody gave it; of a restored one, the number of the revision that was put back. */
  readonly label: string;
  readonly hash: string;
  readonly documentVersion: number;
  readonly at: Date;
  readonly by: string;
  readonly contributors: readonly { id: Id; name: string }[];
};
export type History = {
  readonly entries: readonly HistoryEntry[];
  /** For `before` of the next page; null: this is the last. */
  readonly next: number | null;
  /** Everybody who ever contributed, to filter by. */
  readonly people: readonly { id: Id; name: string }[];
  /** What has been written since the newest revision; null: nothing. */
  readonly unfrozen: { readonly steps: number; readonly at: Date; readonly people: readonly string[] } | null;
};
