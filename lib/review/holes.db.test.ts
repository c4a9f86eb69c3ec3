import { describe, expect, it } from "vitest";
import { followDocument } from "@/lib/articles/follow-document.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { eventually } from "@/lib/platform/testing/eventually";
import { approve, edit, stateOf, submit, write } from "@/lib/publishing/testing/articles";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { readReview } from "./read-review.server";
import { readReviewRecord } from "./review-record.server";
import { reopen } from "./reopen.server";

newsroomDatabase();

/** Holes that users of other systems complain of, each by its name. More of them: discussion.db.test.ts (orphaned comments). */

async function approved() {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh", { text: "로봇 120대를 들인다." });
  const { roundId } = await submit(room, "oh", articleId);
  await approve(room, articleId);
  const { round } = await readReviewRecord(db, articleId);
  const reviewer = Object.values(room.people).find(({ userId }) => userId === round?.assignments[0]?.reviewerId);
  if (!reviewer) throw new Error("nobody was asked");
  return { room, articleId, roundId, reviewer };
}

async function reopened(room: Newsroom, articleId: string) {
  expectAccepted(await reopen(room.people.oh, { articleId, reason: "한 곳을 다시 봄" }));
}

describe("approvals and edits", () => {
  it("approvals kept after edits: another text has none of them, and only what changed is asked for again", async () => {
    const { room, articleId, roundId, reviewer } = await approved();
    await reopened(room, articleId);
    await edit(room, "oh", articleId, { text: "로봇 150대를 들인다." });
    const again = await submit(room, "oh", articleId);
    expect(await stateOf(articleId)).toBe("inReview");
    const old = expectAccepted(await readReview(reviewer, roundId));
    expect(old.overtaken).toEqual({ by: "round", roundId: again.roundId });
    const now = expectAccepted(await readReview(reviewer, again.roundId));
    expect([now.base?.why, now.cannotDecide, now.overtaken]).toEqual(["approved", null, null]);
  });

  it("approvals wiped by a save that changes nothing: the same text handed in again keeps them", async () => {
    const { room, articleId, roundId } = await approved();
    await reopened(room, articleId);
    expect((await submit(room, "oh", articleId)).roundId).toBe(roundId);
    expect(await stateOf(articleId)).toBe("approved");
  });

  it("a verdict on a text that is being changed: whoever reads it is told while it is changed", async () => {
    const { room, articleId, roundId, reviewer } = await approved();
    await reopened(room, articleId);
    expect(expectAccepted(await readReview(reviewer, roundId)).overtaken).toBeNull();
    await edit(room, "oh", articleId, { text: "로봇 150대를 들인다." });
    expect(expectAccepted(await readReview(reviewer, roundId)).overtaken).toEqual({ by: "edit" });
  });

  it("a superseded verdict is said at once to everybody who has the page open", async () => {
    const { room, articleId, reviewer } = await approved();
    const heard: string[] = [];
    const sink = { write: (text: string) => heard.push(text) > 0, close: () => undefined };
    const following = { articleId, clientId: "holes-test", since: 1 };
    const stop = expectAccepted(
      await followDocument({ actor: reviewer, reread: async () => reviewer }, following, sink),
    );
    await reopened(room, articleId);
    await eventually(() => expect(heard.join("")).toMatch(/event: news\n.*"about":"review"/s));
    stop();
  });
});
