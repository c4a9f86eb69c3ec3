import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { receiveSteps } from "@/lib/articles/receive-steps.server";
import type { StepJson } from "@/lib/articles/step-protocol";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { collectBlockers } from "@/lib/publishing/collect-blockers.server";
import { approve, judge, stateOf, submit, write } from "@/lib/publishing/testing/articles";
import { assemble } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Person } from "@/lib/publishing/testing/newsroom";
import type { ThreadView } from "./discussion";
import { openThread } from "./open-thread.server";
import { readDiscussion } from "./read-discussion.server";
import { reopen } from "./reopen.server";
import { replyToThread } from "./reply-to-thread.server";
import { markBlocking, reopenThread, resolveThread } from "./resolve-thread.server";
import { readReviewRecord } from "./review-record.server";

newsroomDatabase();

const words = "로봇 120대를 들인다";
const text = `서울시는 ${words}.`;
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);

/** An article that is with its reviewers. */
async function inReview() {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh", { text });
  await submit(room, "oh", articleId);
  const { round } = await readReviewRecord(db, articleId);
  const reviewer = Object.values(room.people).find(({ userId }) => userId === round?.assignments[0]?.reviewerId);
  if (!reviewer) throw new Error("nobody was asked");
  return { room, articleId, reviewer };
}

type Opening = { blocking?: boolean; mentions?: string[]; quote?: string };

async function comment(
  actor: Actor,
  articleId: string,
  { blocking = false, mentions = [], quote = words }: Opening = {},
) {
  const at = { quote, before: "", after: "" };
  return openThread(actor, { articleId, at, body: "출처와 다릅니다.", mentions, blocking });
}

async function threadsOf(actor: Actor, articleId: string): Promise<readonly ThreadView[]> {
  return expectAccepted(await readDiscussion(actor, articleId)).threads;
}

async function type(actor: Actor, articleId: string, steps: StepJson[]) {
  const { version } = await db.document.findUniqueOrThrow({ where: { articleId } });
  return expectAccepted(await receiveSteps(actor, { articleId, version, clientId: "comments-test", steps }));
}

const atTheBeginning = (letters: string): StepJson => ({
  stepType: "replace",
  from: 1,
  to: 1,
  slice: { content: [{ type: "text", text: letters }] },
});

describe("commenting", () => {
  it.each([
    ["oh", "accepted"],
    ["moon", "accepted"],
    ["han", "accepted"],
    ["ryu", "notFound"],
    ["guest", "notFound"],
  ] as const)("by %s: %s", async (who: Person, answer) => {
    const { room, articleId } = await inReview();
    expect(code(await comment(room.people[who], articleId))).toBe(answer);
    expect(code(await readDiscussion(room.people[who], articleId))).toBe(answer);
  });

  it("is open to a reviewer, who has no right to edit", async () => {
    const { articleId, reviewer } = await inReview();
    expectAccepted(await comment(reviewer, articleId));
    const [thread] = await threadsOf(reviewer, articleId);
    expect(thread).toMatchObject({ quote: words, text: words, before: expect.stringContaining("서울시는") });
  });

  it("refuses a text that does not stand there", async () => {
    const { articleId, reviewer } = await inReview();
    expect(await comment(reviewer, articleId, { quote: "없는 말" })).toMatchObject({
      error: { code: "notFound", facts: { reason: "text" } },
    });
  });

  it("tells whom it names, and refuses to name somebody who may not read the article", async () => {
    const { room, articleId, reviewer } = await inReview();
    const { oh, ryu } = room.people;
    expect(code(await comment(reviewer, articleId, { mentions: [ryu.userId] }))).toBe("invalid");
    const { threadId } = expectAccepted(await comment(reviewer, articleId, { mentions: [oh.userId] }));
    const told = await db.outbox.findMany({ where: { task: "person.tell", key: { startsWith: "mentioned:" } } });
    expect(told.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({
        userId: oh.userId,
        place: { type: "article", id: articleId, part: `thread-${threadId}` },
      }),
    );
  });
});

describe("orphaned comments: a comment follows its text, and is not lost with it", () => {
  async function reopened() {
    const found = await inReview();
    expectAccepted(await comment(found.reviewer, found.articleId));
    expectAccepted(await reopen(found.room.people.oh, { articleId: found.articleId, reason: "고침" }));
    return found;
  }

  it("follows its text through what is typed before it", async () => {
    const { room, articleId, reviewer } = await reopened();
    const [before] = await threadsOf(reviewer, articleId);
    await type(room.people.oh, articleId, [atTheBeginning("새로 "), atTheBeginning("또 ")]);
    const [after] = await threadsOf(reviewer, articleId);
    expect(after?.text).toBe(words);
    expect(after?.anchor.from).toBe((before?.anchor.from ?? 0) + 5);
  });

  it("survives the deletion of its text, with its quote", async () => {
    const { room, articleId, reviewer } = await reopened();
    const [thread] = await threadsOf(reviewer, articleId);
    const { from, to } = thread?.anchor ?? { from: 0, to: 0 };
    await type(room.people.oh, articleId, [{ stepType: "replace", from, to }]);
    const [orphan] = await threadsOf(reviewer, articleId);
    expect(orphan).toMatchObject({ quote: words, text: "", anchor: { from, to: from } });
  });

  it("comes back to its text when the deletion is undone", async () => {
    const { room, articleId, reviewer } = await reopened();
    const [thread] = await threadsOf(reviewer, articleId);
    const { from, to } = thread?.anchor ?? { from: 0, to: 0 };
    await type(room.people.oh, articleId, [{ stepType: "replace", from, to }]);
    const slice = { content: [{ type: "text", text: words }] };
    await type(room.people.oh, articleId, [{ stepType: "replace", from, to: from, slice }]);
    expect((await threadsOf(reviewer, articleId))[0]?.anchor).toEqual({ from, to });
  });

  it("stands where its text stands by then when a resolved thread is opened again", async () => {
    const { room, articleId, reviewer } = await reopened();
    const [thread] = await threadsOf(reviewer, articleId);
    const threadId = thread?.id ?? "";
    expectAccepted(await resolveThread(room.people.oh, { threadId }));
    await type(room.people.oh, articleId, [atTheBeginning("그사이 ")]);
    expectAccepted(await reopenThread(reviewer, { threadId }));
    expect((await threadsOf(reviewer, articleId))[0]?.text).toBe(words);
  });

  it("is placed where its text has gone while it was being written", async () => {
    const { room, articleId, reviewer } = await reopened();
    const { version } = await db.document.findUniqueOrThrow({ where: { articleId } });
    const [{ anchor } = { anchor: { from: 0, to: 0 } }] = await threadsOf(reviewer, articleId);
    await type(room.people.oh, articleId, [atTheBeginning("앞에 ")]);
    const at = { version, from: anchor.from, to: anchor.to };
    expectAccepted(await openThread(reviewer, { articleId, at, body: "늦게 쓴 의견", mentions: [], blocking: false }));
    expect((await threadsOf(reviewer, articleId)).map((one) => one.text)).toEqual([words, words]);
  });
});

describe("a comment and the approval", () => {
  it("comments never enter the content hash", async () => {
    const { room, articleId, reviewer } = await inReview();
    const before = await readReviewRecord(db, articleId);
    const { threadId } = expectAccepted(await comment(reviewer, articleId));
    expectAccepted(await replyToThread(room.people.oh, { threadId, body: "확인했습니다.", mentions: [] }));
    expectAccepted(await reopen(room.people.oh, { articleId, reason: "다시 봄" }));
    const again = await submit(room, "oh", articleId);
    expect([again.hash, again.round]).toEqual([before.head?.hash, 1]);
  });

  it("a blocking thread keeps the article from being approved, and the gate leads to its spot", async () => {
    const { room, articleId, reviewer } = await inReview();
    const { threadId } = expectAccepted(await comment(reviewer, articleId, { blocking: true }));
    expectAccepted(await judge(reviewer, articleId));
    expect(await stateOf(articleId)).toBe("inReview");
    const issueId = await assemble(room, { sections: { 특집: [articleId] } });
    const found = await db.$transaction((tx) => collectBlockers(tx, issueId));
    const blocker = found?.blockers.find((one) => one.code === "commentsBlocking");
    expect(blocker).toMatchObject({
      facts: { count: 1, quote: words },
      place: { page: "article", articleId, part: "thread", threadId },
    });
    expectAccepted(await resolveThread(reviewer, { threadId }));
    expect(await stateOf(articleId)).toBe("approved");
  });

  it("a blocking comment on an approved article takes the approval back until it is closed", async () => {
    const { room, articleId } = await inReview();
    await approve(room, articleId);
    const { threadId } = expectAccepted(await comment(room.people.han, articleId, { blocking: true }));
    expect(await stateOf(articleId)).toBe("inReview");
    expectAccepted(await markBlocking(room.people.han, { threadId, blocking: false }));
    expect(await stateOf(articleId)).toBe("approved");
  });

  it("the writer cannot close what blocks their own text", async () => {
    const { room, articleId, reviewer } = await inReview();
    const { threadId } = expectAccepted(await comment(reviewer, articleId, { blocking: true }));
    expect(code(await resolveThread(room.people.oh, { threadId }))).toBe("forbidden");
    expect(code(await markBlocking(room.people.oh, { threadId, blocking: false }))).toBe("forbidden");
    expect((await threadsOf(room.people.oh, articleId))[0]?.may).toEqual({ resolve: false, block: false });
  });

  it("is resolved once, and opened again", async () => {
    const { room, articleId, reviewer } = await inReview();
    const { threadId } = expectAccepted(await comment(reviewer, articleId));
    expectAccepted(await resolveThread(room.people.oh, { threadId }));
    expect(code(await resolveThread(room.people.oh, { threadId }))).toBe("wrongState");
    expectAccepted(await reopenThread(reviewer, { threadId }));
    expect(code(await reopenThread(reviewer, { threadId }))).toBe("wrongState");
  });
});

const strangers: readonly Person[] = ["ryu", "guest"];

it.each(strangers)("%s, who may not read the article, learns nothing of its threads", async (who) => {
  const { room, articleId, reviewer } = await inReview();
  const { threadId } = expectAccepted(await comment(reviewer, articleId));
  const actor = room.people[who];
  const attempts = [
    replyToThread(actor, { threadId, body: "끼어듦", mentions: [] }),
    resolveThread(actor, { threadId }),
    reopenThread(actor, { threadId }),
    markBlocking(actor, { threadId, blocking: true }),
  ];
  expect((await Promise.all(attempts)).map(code)).toEqual(attempts.map(() => "notFound"));
});
