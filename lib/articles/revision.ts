import type { RevisionContent } from "@/lib/document/revision-content";
import type { Id } from "@/lib/kernel/ids";

/** A revision with its content, as it is read. */
export type ReadRevision = {
  readonly id: Id;
  readonly number: number;
  readonly hash: string;
  /** The working copy's version that it froze. */
  readonly documentVersion: number;
  readonly at: Date;
  readonly by: string;
  readonly label: string;
  readonly content: RevisionContent;
};
