import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { drainOutbox } from "@/lib/platform/outbox.server";
import type { TaskHandlers } from "@/lib/platform/tasks";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { reopen } from "@/lib/review/reopen.server";
import { submit, write } from "@/lib/publishing/testing/articles";
import { makeNewsroom, type Newsroom, type Person } from "@/lib/publishing/testing/newsroom";
import { answerAll, suggest } from "@/lib/publishing/testing/suggesting";
import { lineOf, placeHref } from "./notification-line";
import { tellOfAnsweredSuggestions, tellOfSuggestions } from "./tell-of-suggestions.server";
import { tellPerson } from "./tell-person.server";

newsroomDatabase();

const handlers = {
  "person.tell": tellPerson,
  "suggestions.opened": tellOfSuggestions,
  "suggestions.answered": tellOfAnsweredSuggestions,
  "notification.mail": async () => {},
} as Partial<TaskHandlers> as TaskHandlers;

/** What somebody has not read about suggestions when what rests has rested, each with how often and where it leads. */
async function told(room: Newsroom, who: Person) {
  await db.outbox.updateMany({ where: { task: { startsWith: "suggestions." } }, data: { runAt: new Date() } });
  await drainOutbox(handlers);
  const rows = await db.notification.findMany({
    where: { userId: room.people[who].userId, readAt: null, kind: { startsWith: "suggestion" } },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => [row.news, row.count, placeHref(lineOf(row).place)]);
}

/** An article of oh's that is with seo, who reviews it. */
async function inReview() {
  const room = await makeNewsroom();
  const id = await write(room, "oh");
  await submit(room, "oh", id);
  const round = await db.reviewRound.findFirstOrThrow({ where: { articleId: id }, include: { assignments: true } });
  const asked = (Object.keys(room.people) as Person[]).find(
    (name) => room.people[name].userId === round.assignments[0]?.reviewerId,
  );
  if (!asked) throw new Error("nobody was asked");
  return { room, id, reviewer: asked };
}

const lastOf = async (articleId: string) =>
  (await db.suggestion.findFirstOrThrow({ where: { articleId }, orderBy: { id: "desc" } })).id;

describe("whoever wrote the article", () => {
  it("is told of what is suggested, in one line that leads to the last, and nobody of their own", async () => {
    const { room, id, reviewer } = await inReview();
    expectAccepted(await suggest(room, reviewer, id));
    expectAccepted(await suggest(room, reviewer, id, { first: true }));
    const line = [["suggested", 2, `/studio/articles/${id}#suggestion-${await lastOf(id)}`]];
    expect(await told(room, "oh")).toEqual(line);
    expect(await told(room, reviewer)).toEqual([]);
    await tellOfSuggestions({ articleId: id, byId: room.people[reviewer].userId });
    expect(await told(room, "oh")).toEqual(line);
  });

  it("is told nothing of what was taken back before it was told", async () => {
    const { room, id, reviewer } = await inReview();
    expectAccepted(await suggest(room, reviewer, id));
    expectAccepted(await answerAll(room, reviewer, id, "reject"));
    expect(await told(room, "oh")).toEqual([]);
  });

  it("has nothing waiting once the last was answered, by whomever", async () => {
    const { room, id, reviewer } = await inReview();
    expectAccepted(await suggest(room, reviewer, id));
    expect(await told(room, "oh")).toHaveLength(1);
    expectAccepted(await answerAll(room, "moon", id, "reject"));
    expect(await told(room, "oh")).toEqual([]);
  });
});

describe("whoever suggested", () => {
  it.each(["accept", "reject"] as const)("hears of the answer to each: %s", async (answer) => {
    const { room, id, reviewer } = await inReview();
    expectAccepted(await suggest(room, reviewer, id));
    expectAccepted(await suggest(room, reviewer, id, { first: true }));
    expectAccepted(await reopen(room.people.oh, { articleId: id, reason: "제안을 봄" }));
    expectAccepted(await answerAll(room, "oh", id, answer));
    const news = answer === "accept" ? "suggestionAccepted" : "suggestionRejected";
    expect(await told(room, reviewer)).toEqual([[news, 2, `/studio/articles/${id}`]]);
    expect(await told(room, "oh")).toEqual([]);
  });

  it("is not told of what they took back themselves", async () => {
    const { room, id, reviewer } = await inReview();
    expectAccepted(await suggest(room, reviewer, id));
    await told(room, reviewer);
    expectAccepted(await answerAll(room, reviewer, id, "reject"));
    expect(await told(room, reviewer)).toEqual([]);
  });
});
