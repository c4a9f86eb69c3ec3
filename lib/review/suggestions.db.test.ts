import { describe, expect, it } from "vitest";
import { receiveSteps } from "@/lib/articles/receive-steps.server";
import type { StepJson } from "@/lib/articles/step-protocol";
import { withoutSuggestions } from "@/lib/document/suggestions/settle";
import { newId } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { judge, stateOf, submit, write } from "@/lib/publishing/testing/articles";
import { makeNewsroom, type Newsroom, type Person } from "@/lib/publishing/testing/newsroom";
import {
  answerAll as answer,
  endOfTitle,
  readText as read,
  sendSteps as send,
  suggest,
} from "@/lib/publishing/testing/suggesting";
import { readContributors } from "./contributors.server";
import { submitForReview } from "./submit-for-review.server";

newsroomDatabase();

async function typePlainly(room: Newsroom, who: Person, articleId: string) {
  const { node } = await read(room, who, articleId);
  const at = endOfTitle(node);
  const step = { stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text: "!" }] } };
  return send(room, who, articleId, [{ toJSON: () => step }]);
}

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);
const rows = (articleId: string) => db.suggestion.findMany({ where: { articleId }, orderBy: { createdAt: "asc" } });

/** An article with its reviewers, written by an author. */
async function inReview({ reviewers = 1 } = {}) {
  const room = await makeNewsroom({ reviewers });
  const id = await write(room, "oh");
  const submitted = await submit(room, "oh", id);
  const round = await db.reviewRound.findFirstOrThrow({ where: { articleId: id }, include: { assignments: true } });
  const reviewer = (Object.keys(room.people) as Person[]).find(
    (name) => room.people[name].userId === round.assignments[0]?.reviewerId,
  );
  if (!reviewer) throw new Error("no reviewer");
  return { room, id, reviewer, submitted };
}

describe("what a reviewer writes", () => {
  it("is taken as suggestions, and changes neither the text nor its hash", async () => {
    const { room, id, reviewer, submitted } = await inReview();
    const before = await read(room, "oh", id);
    expect(await suggest(room, reviewer, id)).toMatchObject({ ok: true });
    const { node } = await read(room, "oh", id);
    expect(withoutSuggestions(node).eq(before.node)).toBe(true);
    expect(await rows(id)).toMatchObject([{ state: "open", authorId: room.people[reviewer].userId }]);
    const article = await db.article.findUniqueOrThrow({ where: { id }, include: { headRevision: true } });
    expect([article.headRevision?.hash, article.title]).toEqual([submitted.hash, "새 소식"]);
  });

  it("is refused when it is more than suggestions of their own", async () => {
    const { room, id, reviewer } = await inReview();
    expect(code(await typePlainly(room, reviewer, id))).toBe("forbidden");
    expect(code(await suggest(room, reviewer, id, { by: "oh" }))).toBe("forbidden");
    await suggest(room, reviewer, id);
    expect(code(await answer(room, reviewer, id, "accept"))).toBe("forbidden");
    expect(code(await answer(room, reviewer, id, "reject"))).toBe("accepted");
    expect(await rows(id)).toMatchObject([{ state: "rejected", answeredById: room.people[reviewer].userId }]);
  });

  it("may not touch what others suggest, nor borrow a suggestion of another article", async () => {
    const { room, id, reviewer } = await inReview();
    const suggestionId = newId();
    await suggest(room, "oh", id, { id: suggestionId });
    expect(code(await answer(room, reviewer, id, "reject"))).toBe("forbidden");
    const other = await write(room, "oh");
    await submit(room, "oh", other);
    expect(code(await suggest(room, "oh", other, { id: suggestionId }))).toBe("invalid");
  });

  it.each(["guest", "ryu"] as const)("is not for %s, who may not read the article", async (who) => {
    const { room, id } = await inReview();
    const { version } = await read(room, "oh", id);
    const step: StepJson = { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "또" }] } };
    const input = { articleId: id, version, clientId: "test-client", steps: [step] };
    expect(code(await receiveSteps(room.people[who], input))).toBe("notFound");
  });
});

describe("open suggestions", () => {
  it("hold an approval up, and the last one that is rejected lets it through", async () => {
    const { room, id, reviewer } = await inReview();
    await suggest(room, reviewer, id);
    await judge(room.people[reviewer], id);
    expect(await stateOf(id)).toBe("inReview");
    expect(code(await typePlainly(room, "oh", id))).toBe("wrongState");
    expect(code(await answer(room, "oh", id, "accept"))).toBe("wrongState");
    expect(code(await answer(room, "oh", id, "reject"))).toBe("accepted");
    expect(await stateOf(id)).toBe("approved");
  });

  it("must be answered before the article is handed in", async () => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await suggest(room, "moon", id);
    const { version } = await read(room, "oh", id);
    const handed = await submitForReview(room.people.oh, { articleId: id, documentVersion: version, dueAt: null });
    expect(handed).toMatchObject({ ok: false, error: { code: "suggestionsOpen", facts: { count: 1 } } });
  });

  it.each([
    ["accept", ["moon", "oh"]],
    ["reject", ["oh"]],
  ] as const)("make their author a contributor only when they are accepted (%s)", async (verdict, names) => {
    const room = await makeNewsroom();
    const id = await write(room, "oh");
    await suggest(room, "moon", id);
    expect(code(await answer(room, "oh", id, verdict))).toBe("accepted");
    const { revisionId } = await submit(room, "oh", id);
    const ids = await readContributors(db, id, revisionId);
    expect(names.map((name) => room.people[name].userId).sort()).toEqual(ids.sort());
    const { title } = await db.article.findUniqueOrThrow({ where: { id } });
    expect(title).toBe(verdict === "accept" ? "새 소식 새로" : "새 소식");
  });
});
