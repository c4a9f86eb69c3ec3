import type { Id } from "@/lib/kernel/ids";
import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import type { Approval } from "./approval";
import type { Checklist } from "./checklist";

/** A round with everything in it. */
export type RoundRecord = {
  id: Id;
  number: number;
  revisionId: Id;
  hash: string;
  revisionNumber: number;
  checklist: Checklist;
  openedById: Id;
  openedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  assignments: { reviewerId: Id; name: string; required: boolean; recused: boolean }[];
  decisions: { reviewerId: Id; name: string; revisionHash: string; verdict: Verdict; note: string; at: Date }[];
};

/** What a decision about an article is made from: its head, its newest round with everything in it, and what else stands open. */
export type ReviewRecord = {
  articleId: Id;
  head: { id: Id; number: number; hash: string } | null;
  published: { id: Id; number: number } | null;
  round: RoundRecord | null;
  reviewersNeeded: number;
  approval: Approval;
};
