import type { Id } from "@/lib/kernel/ids";

const minute = 60_000;
/** Somebody else begins to write: what the one before wrote is kept, at most once in so long, however two people alternate. */
const changeOfHands = minute;
/** So much writing is kept in any case. */
const stretch = 10 * minute;

type Asked = {
  /** Who made the last step. */
  readonly lastAuthorId: Id | null;
  /** When the first step after the newest revision was made; null: there is none. */
  readonly unfrozenSince: Date | null;
};

/** Whether the document as it stands is to be frozen before `authorId` changes it. Source: docs/reference/step-protocol.md. */
export function checkpointDue({ lastAuthorId, unfrozenSince }: Asked, authorId: Id, now: Date): boolean {
  if (!unfrozenSince) return false;
  const age = now.getTime() - unfrozenSince.getTime();
  return age >= (lastAuthorId === authorId ? stretch : changeOfHands);
}
