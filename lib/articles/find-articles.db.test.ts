import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { type FindArticles, findArticles } from "./find-articles.server";
import { findToOpen } from "./find-to-open.server";
import { freezeRevision } from "./freeze-revision.server";
import { makeArticle, makeWorld, type World } from "./testing/world";

newsroomDatabase();

async function found(actor: Actor, { publicationId }: World, more: Partial<FindArticles> = {}): Promise<string[]> {
  const { articles } = expectAccepted(await findArticles(actor, { publicationId, ...more }));
  return articles.map(({ id }) => id);
}

describe("words in titles", () => {
  const title = "차세대반도체, 中国의 AI 칩";
  const table: [string, boolean][] = [
    ["반도체", true],
    ["도", true],
    ["세대반", true],
    ["ai 칩", true],
    ["ＡＩ", false], // as it stands in the title, not as it might be written
    ["中国", true],
    ["반도체, 中国", true],
    ["반체", false],
    ["도체 반도", false],
    ["칩 AI", false],
    ["%", false],
    ["_", false],
    ["  ", true], // nothing to look for
  ];

  it.each(table)("%j: %s", async (text, isThere) => {
    const world = await makeWorld();
    const articleId = await makeArticle(world);
    await makeArticle(world);
    await db.article.update({ where: { id: articleId }, data: { title } });
    const ids = await found(world.chief, world, { text: text.trim() });
    expect(ids.includes(articleId)).toBe(isThere);
  });

  it("are found as the title stands now, not as it stood", async () => {
    const world = await makeWorld();
    const articleId = await makeArticle(world);
    for (const title of ["옛 제목", "새 제목"]) await db.article.update({ where: { id: articleId }, data: { title } });
    expect(await found(world.chief, world, { text: "옛" })).toEqual([]);
    expect(await found(world.chief, world, { text: "새" })).toEqual([articleId]);
  });
});

describe("whoever may not read all", () => {
  async function asked(world: World, articleId: string) {
    const freeze = { articleId, reason: "submitted", actor: world.author } as const;
    const revision = expectAccepted(await db.$transaction((tx) => freezeRevision(tx, freeze)));
    const openedById = world.author.userId;
    const round = await db.reviewRound.create({
      data: { articleId, number: 1, revisionId: revision.id, openedById },
    });
    const reviewerId = world.otherAuthor.userId;
    return db.reviewAssignment.create({ data: { roundId: round.id, reviewerId } });
  }

  it("finds what they made, what they are named on and what they are asked to review, while one reason holds", async () => {
    const world = await makeWorld();
    const { otherAuthor: person } = world;
    const articleId = await makeArticle(world);
    expect(await found(world.author, world)).toEqual([articleId]);
    expect(await found(person, world)).toEqual([]);

    const credit = { articleId, userId: person.userId, role: "author" } as const;
    await db.articlePerson.create({ data: credit });
    expect(await found(person, world)).toEqual([articleId]);
    const assignment = await asked(world, articleId);
    await db.articlePerson.delete({ where: { articleId_userId_role: credit } });
    expect(await found(person, world)).toEqual([articleId]);
    await db.reviewAssignment.update({ where: { id: assignment.id }, data: { recusedAt: new Date() } });
    expect(await found(person, world)).toEqual([]);
  });

  it("finds what was changed last first, page by page, as the list of all does", async () => {
    const world = await makeWorld();
    const ids: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      const id = await makeArticle(world);
      ids.push(id);
      await db.article.update({ where: { id }, data: { updatedAt: new Date(Date.UTC(2026, 10, 1 + (at >> 1))) } });
    }
    const all = await found(world.chief, world);
    expect(await found(world.author, world)).toEqual(all);
    const middle = all[1] ?? "";
    const { updatedAt } = await db.article.findUniqueOrThrow({ where: { id: middle } });
    const after = { updatedAt: updatedAt.toISOString(), id: middle };
    expect(await found(world.author, world, { after })).toEqual(all.slice(2));
    await db.article.update({ where: { id: ids[0] }, data: { updatedAt: new Date(Date.UTC(2026, 11, 1)) } });
    expect((await found(world.author, world))[0]).toBe(ids[0]);
  });

  it("is given their own alone, whatever is asked for", async () => {
    const world = await makeWorld();
    await makeArticle(world);
    expect(
      await found(world.otherAuthor, world, { personId: world.author.userId, states: ["planned", "draft"] }),
    ).toEqual([]);
    expect(await findArticles(world.stranger, { publicationId: world.publicationId })).toMatchObject({ ok: false });
  });
});

describe("findToOpen", () => {
  it("finds articles by their words and an issue by its number, for whoever may read them", async () => {
    const world = await makeWorld();
    const { publicationId } = world;
    const articleId = await makeArticle(world);
    await db.article.update({ where: { id: articleId }, data: { title: "달 뒷면의 흙" } });
    const publicationDate = new Date("2026-11-27");
    const issue = await db.issue.create({ data: { publicationId, number: 148, slug: "148", publicationDate } });
    const find = async (actor: Actor, text: string) => expectAccepted(await findToOpen(actor, { publicationId, text }));

    expect(await find(world.chief, "뒷면")).toMatchObject({ articles: [{ id: articleId }], issues: [] });
    expect(await find(world.author, "제148호")).toEqual({ articles: [], issues: [{ id: issue.id, number: 148 }] });
    expect(await find(world.otherAuthor, "뒷면")).toEqual({ articles: [], issues: [] });
    expect(await find(world.chief, "14")).toMatchObject({ issues: [] });
    const refused = await findToOpen(world.stranger, { publicationId, text: "148" });
    expect(refused).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});
