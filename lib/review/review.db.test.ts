import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { receiveSteps } from "@/lib/articles/receive-steps.server";
import type { StepJson } from "@/lib/articles/step-protocol";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { edit, judge, stateOf, submit, write } from "@/lib/publishing/testing/articles";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { assignReviewers } from "./assign-reviewers.server";
import { decide } from "./decide.server";
import { override } from "./override.server";
import { recuse } from "./recuse.server";
import { reopen } from "./reopen.server";
import { readReviewRecord } from "./review-record.server";
import { restoreArticle, spikeArticle } from "./spike.server";
import { submitForReview } from "./submit-for-review.server";
import { tickChecklist } from "./tick-checklist.server";

newsroomDatabase();

/** One letter at the beginning of the headline. */
const typed: StepJson = { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "또" }] } };

const roundOf = async (articleId: string) => {
  const { round } = await readReviewRecord(db, articleId);
  if (!round) throw new Error("no round");
  return round;
};
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);
const kinds = async (articleId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId: articleId }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("handing in", () => {
  it("freezes what stands there, asks as many reviewers as the policy wants, none of them its author", async () => {
    const room = await makeNewsroom({ reviewers: 2 });
    const id = await write(room, "jang");
    const { round, state } = await submit(room, "jang", id);
    expect([round, state, await stateOf(id)]).toEqual([1, "inReview", "inReview"]);
    const names = (await roundOf(id)).assignments.map(({ name }) => name);
    expect(names.sort()).toEqual(["seo", "yun"]);
    const mails = await db.outbox.findMany({ where: { task: "person.tell" } });
    expect(mails.length).toBeGreaterThanOrEqual(2);
  });

  it("refuses while there are steps that the person has not seen", async () => {
    const room = await makeNewsroom();
    const articleId = await write(room, "oh");
    const version = await edit(room, "moon", articleId);
    const early = await submitForReview(room.people.oh, { articleId, documentVersion: version - 1, dueAt: null });
    expect(early).toMatchObject({ ok: false, error: { code: "stale", facts: { version } } });
    expect(await stateOf(articleId)).toBe("draft");
  });

  it.each([
    ["guest", "notFound"],
    ["seo", "notFound"],
    ["ryu", "notFound"],
    ["moon", "accepted"],
    ["oh", "accepted"],
  ] as const)("by %s: %s", async (who, answer) => {
    const room = await makeNewsroom();
    const articleId = await write(room, "oh");
    expect(code(await submitForReview(room.people[who], { articleId, documentVersion: 1, dueAt: null }))).toBe(answer);
  });

  it("the same text again keeps the round and its verdicts; another text opens the next round with the same people", async () => {
    const room = await makeNewsroom({ reviewers: 2 });
    const id = await write(room, "oh");
    await submit(room, "oh", id);
    const first = await roundOf(id);
    const [one, other] = (await roundOf(id)).assignments.map(({ reviewerId }) => personOf(room, reviewerId));
    if (!one || !other) throw new Error("two were to be asked");
    expectAccepted(await judge(one, id));
    expectAccepted(await reopen(room.people.oh, { articleId: id, reason: "한 곳을 고치려 함" }));
    expect((await submit(room, "oh", id)).roundId).toBe(first.id);
    expect((await roundOf(id)).decisions).toHaveLength(1);
    expectAccepted(await judge(other, id));
    expect(await stateOf(id)).toBe("approved");

    expectAccepted(await reopen(room.people.oh, { articleId: id, reason: "수치를 고침" }));
    await edit(room, "oh", id, { text: "고친 수치" });
    const again = await submit(room, "oh", id);
    expect([again.round, again.state]).toEqual([2, "inReview"]);
    expect((await db.reviewRound.findUniqueOrThrow({ where: { id: first.id } })).outcome).toBe("superseded");
    const second = await roundOf(id);
    expect(second.assignments.map(({ reviewerId }) => reviewerId)).toEqual(
      first.assignments.map(({ reviewerId }) => reviewerId),
    );
    expect(await kinds(id)).toContain("review.superseded");
  });

  it("counts a text that was changed and changed back as the same, and lets it be approved", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "oh", { text: "처음 문장" });
    await submit(room, "oh", id);
    expectAccepted(await reopen(room.people.oh, { articleId: id, reason: "다시 봄" }));
    await edit(room, "oh", id, { text: "다른 문장" });
    await edit(room, "oh", id, { text: "처음 문장" });
    expect((await submit(room, "oh", id)).round).toBe(1);
    expect(code(await judge(room.people[await asked(id)], id))).toBe("accepted");
    expect(await stateOf(id)).toBe("approved");
  });
});

type Attempt = () => Promise<Parameters<typeof code>[0]>;

/** What became of two that were begun in this order, at once. */
async function both(first: Attempt, second: Attempt) {
  const [approved, written] = await Promise.all([first(), second()]);
  return { approved: code(approved), written: code(written) };
}

/** Begun together, the one or the other first, and the writing all done before the approval comes. */
const orders: readonly ((approving: Attempt, writing: Attempt) => ReturnType<typeof both>)[] = [
  both,
  async (approving, writing) => {
    const { approved: written, written: approved } = await both(writing, approving);
    return { approved, written };
  },
  async (approving, writing) => {
    const written = code(await writing());
    return { approved: code(await approving()), written };
  },
];

function personOf(room: Newsroom, userId: string): Actor {
  const found = Object.values(room.people).find((person) => person.userId === userId);
  if (!found) throw new Error(`nobody is ${userId}`);
  return found;
}

async function asked(articleId: string) {
  const name = (await roundOf(articleId)).assignments[0]?.name;
  if (name !== "seo" && name !== "yun" && name !== "jang") throw new Error(`unexpected reviewer ${name}`);
  return name;
}

describe("deciding", () => {
  it("nobody who wrote part of it decides, whatever they are", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await edit(room, "seo", id);
    await edit(room, "han", id);
    await submit(room, "oh", id);
    const { id: roundId, hash } = await roundOf(id);
    await db.reviewAssignment.create({ data: { roundId, reviewerId: room.people.seo.userId } });
    expect(code(await judge(room.people.seo, id))).toBe("forbidden");
    const forced = { articleId: id, roundId, revisionHash: hash, reason: "마감" };
    expect(code(await override(room.people.han, forced))).toBe("forbidden");
    expect(code(await override(room.people.baek, forced))).toBe("accepted");
    expect(await stateOf(id)).toBe("approved");
    expect(await kinds(id)).toContain("review.overridden");
  });

  it("a contributor of an earlier round is still one in the next", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "jang");
    await submit(room, "jang", id);
    expectAccepted(await reopen(room.people.jang, { articleId: id, reason: "고침" }));
    await edit(room, "oh", id, { text: "다른 사람이 고침" });
    await submit(room, "moon", id);
    const { id: roundId } = await roundOf(id);
    const again = { articleId: id, roundId, reviewers: [{ userId: room.people.jang.userId, required: true }] };
    expect(await assignReviewers(room.people.han, again)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  it("asks for changes, which opens the text again; a second thought counts", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await submit(room, "oh", id);
    const reviewer = room.people[await asked(id)];
    expect(await judge(reviewer, id, "requestChanges")).toMatchObject({
      ok: true,
      value: { state: "changesRequested" },
    });
    expect(await judge(reviewer, id)).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(await db.decision.count({ where: { round: { articleId: id } } })).toBe(2);
  });

  it("does not take an approval for a text that was edited since", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await submit(room, "oh", id);
    const reviewer = room.people[await asked(id)];
    expectAccepted(await judge(reviewer, id, "requestChanges"));
    await edit(room, "oh", id);
    expect(await judge(reviewer, id)).toMatchObject({ ok: false, error: { code: "stale", facts: { edited: true } } });
  });

  it.each([
    ["another hash", { revisionHash: "f".repeat(64) }, "stale"],
    ["another round", { roundId: "0198a000-0000-7000-8000-000000000000" }, "stale"],
    ["another article", { articleId: "0198a000-0000-7000-8000-000000000000" }, "notFound"],
  ])("refuses %s", async (_name, wrong, answer) => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await submit(room, "oh", id);
    const { id: roundId, hash } = await roundOf(id);
    const input = { articleId: id, roundId, revisionHash: hash, verdict: "approve", note: "", ...wrong } as const;
    expect(code(await decide(room.people[await asked(id)], input))).toBe(answer);
  });

  it("waits for suggestions, blocking comments and the checklist, and settles when the last is done", async () => {
    const room = await makeNewsroom({ checklist: ["수치를 확인함"] });
    const id = await write(room, "oh");
    await submit(room, "oh", id);
    const reviewer = room.people[await asked(id)];
    expect(await judge(reviewer, id)).toMatchObject({ ok: true, value: { state: "inReview" } });
    const round = await roundOf(id);
    const ticked = await tickChecklist(reviewer, { articleId: id, roundId: round.id, item: 0, done: true });
    expect(ticked).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(code(await tickChecklist(room.people.oh, { articleId: id, roundId: round.id, item: 0, done: false }))).toBe(
      "forbidden",
    );
  });

  it("a recusal takes the reviewer's verdict away and leaves a place to fill", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await submit(room, "oh", id);
    const name = await asked(id);
    expectAccepted(await judge(room.people[name], id));
    const round = await roundOf(id);
    expectAccepted(await recuse(room.people[name], { articleId: id, roundId: round.id, reason: "이해관계" }));
    expect(await stateOf(id)).toBe("inReview");
    expect(code(await judge(room.people[name], id))).toBe("notFound");
    const other = name === "seo" ? "yun" : "seo";
    const reviewers = [{ userId: room.people[other].userId, required: true }];
    expectAccepted(await assignReviewers(room.people.han, { articleId: id, roundId: round.id, reviewers }));
    expect(await judge(room.people[other], id)).toMatchObject({ ok: true, value: { state: "approved" } });
  });

  it("a spiked article comes back as it was", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await submit(room, "oh", id);
    expectAccepted(await judge(room.people[await asked(id)], id));
    expect(code(await spikeArticle(room.people.moon, { articleId: id, reason: "" }))).toBe("forbidden");
    expectAccepted(await spikeArticle(room.people.han, { articleId: id, reason: "지면 부족" }));
    expect(code(await judge(room.people[await asked(id)], id))).toBe("wrongState");
    expect(await restoreArticle(room.people.han, { articleId: id })).toMatchObject({
      ok: true,
      value: { state: "approved" },
    });
  });
});

describe("races, on real connections", () => {
  it("an approval and a reopening: whichever is first, what is said of the article is true of its rows", async () => {
    const room = await makeNewsroom();
    for (let round = 0; round < 8; round += 1) {
      const id = await write(room, "oh");
      await submit(room, "oh", id);
      const reviewer = room.people[await asked(id)];
      const [approved, reopened] = await Promise.all([
        judge(reviewer, id),
        reopen(room.people.oh, { articleId: id, reason: "고침" }),
      ]);
      expect(reopened.ok).toBe(true);
      expect(await stateOf(id)).toBe("draft");
      expect(["accepted", "wrongState"]).toContain(code(approved));
    }
  });

  it("an approval and an edit: one of the two is refused, and what is approved is what stands there", async () => {
    const room = await makeNewsroom();
    const winners: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const articleId = await write(room, "oh");
      await submit(room, "oh", articleId);
      const reviewer = room.people[await asked(articleId)];
      expectAccepted(await judge(reviewer, articleId, "requestChanges"));
      const { id: roundId, hash } = await roundOf(articleId);
      const approving = () =>
        decide(reviewer, { articleId, roundId, revisionHash: hash, verdict: "approve", note: "" });
      const writing = () =>
        receiveSteps(room.people.oh, { articleId, version: 1, clientId: "one-client", steps: [typed] });
      const race = orders[turn % orders.length] ?? both;
      const { approved, written } = await race(approving, writing);
      const stored = await db.document.findUniqueOrThrow({ where: { articleId } });
      winners.push(`${approved}, ${written}: ${await stateOf(articleId)} at version ${stored.version}`);
    }
    const whoFirst = ["accepted, wrongState: approved at version 1", "stale, accepted: changesRequested at version 2"];
    expect(new Set(winners)).toEqual(new Set(whoFirst));
  });

  it("two submissions at once make one round", async () => {
    const room = await makeNewsroom();
    const articleId = await write(room, "oh");
    const input = { articleId, documentVersion: 1, dueAt: null };
    const both = await Promise.all([submitForReview(room.people.oh, input), submitForReview(room.people.moon, input)]);
    expect(both.map(code).sort()).toEqual(["accepted", "wrongState"]);
    expect(await db.reviewRound.count({ where: { articleId } })).toBe(1);
  });
});
