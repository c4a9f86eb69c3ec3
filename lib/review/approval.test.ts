import { describe, expect, it } from "vitest";
import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import { type ApprovalFacts, approvalOf } from "./approval";

const head = "a".repeat(64);
const older = "b".repeat(64);

type Given = readonly [who: string, verdict: Verdict, hash?: string];

function facts(given: readonly Given[], more: Partial<ApprovalFacts> = {}): ApprovalFacts {
  return {
    headHash: head,
    roundHash: head,
    reviewersNeeded: 2,
    assignments: [
      { reviewerId: "seo", required: true, recused: false },
      { reviewerId: "yun", required: true, recused: false },
      { reviewerId: "guest", required: false, recused: false },
    ],
    decisions: given.map(([reviewerId, verdict, revisionHash = head], at) => ({
      reviewerId,
      verdict,
      revisionHash,
      at: new Date(at),
    })),
    checklist: [],
    openSuggestions: 0,
    blockingThreads: [],
    ...more,
  };
}

describe("approvalOf: the verdicts", () => {
  it.each<[string, Given[], string, string[]]>([
    ["nobody has decided", [], "inReview", ["verdictMissing", "verdictMissing"]],
    ["one of two", [["seo", "approve"]], "inReview", ["verdictMissing"]],
    [
      "both",
      [
        ["seo", "approve"],
        ["yun", "approve"],
      ],
      "approved",
      [],
    ],
    [
      "both, one on an older text",
      [
        ["seo", "approve"],
        ["yun", "approve", older],
      ],
      "inReview",
      ["verdictMissing"],
    ],
    [
      "one asks for changes",
      [
        ["seo", "approve"],
        ["yun", "requestChanges"],
      ],
      "changesRequested",
      ["changesRequested"],
    ],
    [
      "a second thought for",
      [
        ["seo", "approve"],
        ["yun", "requestChanges"],
        ["yun", "approve"],
      ],
      "approved",
      [],
    ],
    [
      "a second thought against",
      [
        ["seo", "approve"],
        ["yun", "approve"],
        ["seo", "requestChanges"],
      ],
      "changesRequested",
      ["changesRequested"],
    ],
    [
      "an abstention is no approval",
      [
        ["seo", "approve"],
        ["yun", "abstain"],
      ],
      "inReview",
      ["verdictMissing"],
    ],
    [
      "a guest's objection does not bind",
      [
        ["seo", "approve"],
        ["yun", "approve"],
        ["guest", "requestChanges"],
      ],
      "approved",
      [],
    ],
    [
      "a guest's approval does not count",
      [
        ["seo", "approve"],
        ["guest", "approve"],
      ],
      "inReview",
      ["verdictMissing"],
    ],
    ["an override alone", [["han", "override"]], "approved", []],
    [
      "an override of an objection",
      [
        ["seo", "requestChanges"],
        ["han", "override"],
      ],
      "approved",
      [],
    ],
    ["an override on an older text", [["han", "override", older]], "inReview", ["verdictMissing", "verdictMissing"]],
    [
      "an objection after the override",
      [
        ["han", "override"],
        ["seo", "requestChanges"],
      ],
      "changesRequested",
      ["changesRequested"],
    ],
    [
      "an override taken back",
      [
        ["han", "override"],
        ["han", "abstain"],
      ],
      "inReview",
      ["verdictMissing", "verdictMissing"],
    ],
  ])("%s", (_name, given, state, codes) => {
    const approval = approvalOf(facts(given));
    expect(approval.state).toBe(state);
    expect(approval.approved).toBe(state === "approved");
    expect(approval.missing.map(({ code }) => code)).toEqual(codes);
  });
});

describe("approvalOf: what else stands in the way", () => {
  const both: Given[] = [
    ["seo", "approve"],
    ["yun", "approve"],
  ];
  const done = { label: "수치 확인", doneById: null, doneAt: "2026-02-10T00:00:00Z" };

  it.each<[string, Partial<ApprovalFacts>, string[]]>([
    ["nothing was submitted", { headHash: null, roundHash: null }, ["notSubmitted"]],
    ["the head is not what the round is about", { headHash: older }, ["notSubmitted"]],
    ["an open suggestion", { openSuggestions: 2 }, ["suggestionsOpen"]],
    ["a blocking comment", { blockingThreads: [{ id: "t", quote: "" }] }, ["commentsBlocking"]],
    ["an open point of the checklist", { checklist: [done, { ...done, doneAt: null }] }, ["checklistOpen"]],
    ["a complete checklist", { checklist: [done] }, []],
    [
      "a recusal leaves too few",
      {
        assignments: [
          { reviewerId: "seo", required: true, recused: false },
          { reviewerId: "yun", required: true, recused: true },
        ],
      },
      ["reviewersMissing"],
    ],
    ["nobody asked", { assignments: [], reviewersNeeded: 0 }, ["reviewersMissing"]],
  ])("%s", (_name, more, codes) => {
    const approval = approvalOf(facts(both, more));
    expect(approval.missing.map(({ code }) => code)).toEqual(codes);
    expect(approval.approved).toBe(codes.length === 0);
  });

  it("an override waives verdicts only", () => {
    const approval = approvalOf(facts([["han", "override"]], { openSuggestions: 1 }));
    expect(approval).toMatchObject({ approved: false, overridden: true, state: "inReview" });
  });
});
