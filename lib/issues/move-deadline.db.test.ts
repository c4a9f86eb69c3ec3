import { expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { write } from "@/lib/publishing/testing/articles";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { addItem } from "./add-item.server";
import { addSection } from "./add-section.server";
import { createIssue } from "./create-issue.server";
import { issueSchema } from "./issue";
import { itemSchema } from "./item";
import { moveDeadline } from "./move-deadline.server";
import { readCalendar } from "./read-calendar.server";
import { sectionSchema } from "./section";

newsroomDatabase();

const from = "2026-03-17T09:30:00.000Z";
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);

/** A place in an issue that is due, with this article in it, or nothing. */
async function place(room: Newsroom, articleId: string | null): Promise<string> {
  const fields = issueSchema.parse({ number: 7, slug: "seven", publicationDate: "2026-03-20" });
  const made = await createIssue(room.people.han, { ...fields, publicationId: room.publicationId, templateId: null });
  const { issueId } = expectAccepted(made);
  expectAccepted(
    await addSection(room.people.moon, { issueId, version: 0, ...sectionSchema.parse({ title: "단신" }) }),
  );
  const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId } });
  const item = itemSchema.parse({ dueAt: from });
  expectAccepted(await addItem(room.people.moon, { issueId, version: 1, sectionId, articleId, ...item }));
  return (await db.issueItem.findFirstOrThrow({ where: { issueId } })).id;
}

async function entries(room: Newsroom, who: "han" | "moon" | "oh", day: string) {
  const { publicationId } = room;
  const asked = { publicationId, month: day.slice(0, 7), timeZone: "Asia/Seoul" };
  const { days } = expectAccepted(await readCalendar(room.people[who], asked));
  return (days[day] ?? []).filter((entry) => entry.of !== "issue");
}

it("an article's own deadline goes to another day at the same time, for whoever assigns, once", async () => {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh");
  await db.article.update({ where: { id: articleId }, data: { dueAt: from } });
  expect(await entries(room, "han", "2026-03-17")).toMatchObject([{ id: articleId, itemId: null, mayMove: true }]);
  expect(await entries(room, "moon", "2026-03-17")).toMatchObject([{ mayMove: false }]);
  const move = (who: "han" | "oh" | "moon" | "guest", at = from) =>
    moveDeadline(room.people[who], { of: "article", articleId, from: at, day: "2026-03-19" });
  expect([code(await move("guest")), code(await move("oh")), code(await move("moon"))]).toEqual([
    "notFound",
    "forbidden",
    "forbidden",
  ]);
  expect(expectAccepted(await move("han"))).toEqual({ dueAt: "2026-03-19T09:30:00.000Z" });
  expect(code(await move("han"))).toBe("stale");
  expect(await entries(room, "han", "2026-03-19")).toMatchObject([{ id: articleId }]);
  const events = await db.auditEvent.findMany({ where: { subjectId: articleId, kind: "article.changed" } });
  expect(events.at(-1)?.facts).toMatchObject({ fields: ["dueAt"] });
});

it.each([true, false])(
  "a place's deadline goes with the issue's version, whether an article stands in it: %s",
  async (filled) => {
    const room = await makeNewsroom();
    const articleId = filled ? await write(room, "oh") : null;
    const itemId = await place(room, articleId);
    expect(await entries(room, "moon", "2026-03-17")).toMatchObject([{ itemId, mayMove: true }]);
    const move = (who: "moon" | "oh" | "guest") =>
      moveDeadline(room.people[who], { of: "item", itemId, from, day: "2026-03-16" });
    expect([code(await move("guest")), code(await move("oh"))]).toEqual(["notFound", "forbidden"]);
    expectAccepted(await move("moon"));
    expect(code(await move("moon"))).toBe("stale");
    const item = await db.issueItem.findUniqueOrThrow({ where: { id: itemId }, include: { issue: true } });
    expect([item.dueAt?.toISOString(), item.issue.version]).toEqual(["2026-03-16T09:30:00.000Z", 3]);
    expect(await entries(room, "moon", "2026-03-17")).toEqual([]);
  },
);
