import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import type { Checklist } from "./checklist";

/** What the approval of an article is computed from: rows, never a flag. */
export type ApprovalFacts = {
  /** Hash of the head revision; null when nothing was ever submitted. */
  headHash: string | null;
  /** Hash of the revision that the current round is about; null without a round. */
  roundHash: string | null;
  /** How many reviewers the publication asks for. */
  reviewersNeeded: number;
  assignments: readonly { reviewerId: string; required: boolean; recused: boolean }[];
  /** Of the current round, in the order in which they were given. */
  decisions: readonly { reviewerId: string; revisionHash: string; verdict: Verdict; at: Date }[];
  checklist: Checklist;
  openSuggestions: number;
  /** Open threads that block, the oldest first, with the text that each is about. */
  blockingThreads: readonly { id: string; quote: string }[];
};

export type Missing =
  | { code: "notSubmitted" }
  | { code: "reviewersMissing"; needed: number; assigned: number }
  | { code: "verdictMissing"; reviewerId: string }
  | { code: "changesRequested"; reviewerId: string }
  | { code: "checklistOpen"; items: readonly string[] }
  | { code: "suggestionsOpen"; count: number }
  | { code: "commentsBlocking"; count: number; threadId: string; quote: string };

export type Approval = {
  approved: boolean;
  /** A managing editor's approval stands in for the reviewers'. */
  overridden: boolean;
  missing: readonly Missing[];
  /** What the article's cache says while it is with its reviewers. */
  state: "inReview" | "changesRequested" | "approved";
};

/**
 * Approved is computed, never set: every required reviewer's latest verdict is *approve* on the hash of the head revision, no
 * suggestion and no blocking comment is open, and the checklist is complete. An override takes the place of the verdicts given
 * before it, of nothing else: an objection raised after it counts again. Source: domain.md, "An article's states".
 */
export function approvalOf(facts: ApprovalFacts): Approval {
  if (facts.headHash === null || facts.headHash !== facts.roundHash) {
    return { approved: false, overridden: false, missing: [{ code: "notSubmitted" }], state: "inReview" };
  }
  const verdicts = verdictsMissing(facts);
  const missing = [...verdicts.missing, ...besidesVerdicts(facts)];
  const objected = missing.some(({ code }) => code === "changesRequested");
  const state = missing.length === 0 ? "approved" : objected ? "changesRequested" : "inReview";
  return { approved: missing.length === 0, overridden: verdicts.overridden, missing, state };
}

function verdictsMissing(facts: ApprovalFacts): { overridden: boolean; missing: Missing[] } {
  const counted = facts.decisions.filter(({ revisionHash }) => revisionHash === facts.headHash);
  const overrideAt = standingOverride(counted);
  const required = facts.assignments.filter(({ required, recused }) => required && !recused);
  if (overrideAt >= 0) {
    const later = latestByReviewer(counted.slice(overrideAt + 1));
    const objections = required.filter(({ reviewerId }) => later.get(reviewerId) === "requestChanges");
    const missing = objections.map(({ reviewerId }): Missing => ({ code: "changesRequested", reviewerId }));
    return { overridden: missing.length === 0, missing };
  }
  const latest = latestByReviewer(counted);
  const missing = required.flatMap(({ reviewerId }) => verdictMissing(reviewerId, latest.get(reviewerId)));
  const needed = Math.max(1, facts.reviewersNeeded);
  if (required.length < needed) missing.unshift({ code: "reviewersMissing", needed, assigned: required.length });
  return { overridden: false, missing };
}

/** Index of the last override that its own author has not taken back, or -1. */
function standingOverride(counted: ApprovalFacts["decisions"]): number {
  const index = counted.findLastIndex(({ verdict }) => verdict === "override");
  const by = counted[index]?.reviewerId;
  return counted.slice(index + 1).some(({ reviewerId }) => reviewerId === by) ? -1 : index;
}

function latestByReviewer(decisions: ApprovalFacts["decisions"]): Map<string, Verdict> {
  return new Map(decisions.map(({ reviewerId, verdict }) => [reviewerId, verdict]));
}

function verdictMissing(reviewerId: string, verdict: Verdict | undefined): Missing[] {
  if (verdict === "approve" || verdict === "override") return [];
  return [{ code: verdict === "requestChanges" ? "changesRequested" : "verdictMissing", reviewerId }];
}

function besidesVerdicts(facts: ApprovalFacts): Missing[] {
  const missing: Missing[] = [];
  const open = facts.checklist.filter(({ doneAt }) => doneAt === null).map(({ label }) => label);
  if (open.length > 0) missing.push({ code: "checklistOpen", items: open });
  if (facts.openSuggestions > 0) missing.push({ code: "suggestionsOpen", count: facts.openSuggestions });
  const [first] = facts.blockingThreads;
  if (first) {
    const { id: threadId, quote } = first;
    missing.push({ code: "commentsBlocking", count: facts.blockingThreads.length, threadId, quote });
  }
  return missing;
}
