import { beforeAll, describe, expect, it } from "vitest";
import { p, article as written } from "@/lib/document/build";
import { cite } from "@/lib/document/build-inline";
import { emptyDocument } from "@/lib/document/document";
import { hashRevision } from "@/lib/document/canonical";
import { readRevisionContent } from "@/lib/document/revision-content";
import type { Json } from "@/lib/kernel/canonical";
import { hashOf } from "@/lib/kernel/hash";
import { expectAccepted } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createArticle } from "./create-article.server";
import { findArticles } from "./find-articles.server";
import { freezeRevision } from "./freeze-revision.server";
import { readArticle } from "./read-article.server";
import { readHistory } from "./read-history.server";
import { readCurrent, readRevision } from "./read-revision.server";
import { restoreRevision } from "./restore-revision.server";
import { saveVersion } from "./save-version.server";
import { makeArticle, makeSource, makeWorld, type World } from "./testing/world";
import { Writer } from "./testing/writer";
import { updateArticle } from "./update-article.server";

const database = newsroomDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

async function write(person: World["author"], articleId: string, text: string) {
  return (await Writer.open(person, articleId)).type(text).settle();
}

async function freeze(articleId: string, reason: "submitted" | "checkpoint" | "saved" = "submitted", label?: string) {
  const input = { articleId, reason, actor: world.author, ...(label ? { label } : {}) };
  return expectAccepted(await inTransaction((tx) => freezeRevision(tx, input)));
}

async function contributorsOf(revisionId: string) {
  const rows = await db.revisionContributor.findMany({ where: { revisionId }, include: { user: true } });
  return rows.map(({ user }) => user.name).sort();
}

/** Makes the steps and revisions of an article look as old as if they had been made so many minutes ago. */
async function age(articleId: string, minutes: number) {
  const past = `now() - interval '${minutes} minutes'`;
  await database.query(`ALTER TABLE "DocumentStep" DISABLE TRIGGER append_only`);
  const of = `"documentId" = (SELECT "id" FROM "Document" WHERE "articleId" = $1)`;
  await database.query(`UPDATE "DocumentStep" SET "createdAt" = ${past} WHERE ${of}`, [articleId]);
  await database.query(`ALTER TABLE "DocumentStep" ENABLE TRIGGER append_only`);
}

describe("freezeRevision", () => {
  it("names everybody who wrote since the revision before, and nobody else", async () => {
    const articleId = await makeArticle(world);
    await write(world.author, articleId, "하나");
    const first = await freeze(articleId);
    await write(world.editor, articleId, "둘");
    await write(world.chief, articleId, "셋");
    const second = await freeze(articleId);
    expect(await contributorsOf(first.id)).toEqual(["필자"]);
    expect(await contributorsOf(second.id)).toEqual(["편집자", "편집장"]);
    const row = await db.revision.findUniqueOrThrow({ where: { id: second.id } });
    expect(row).toMatchObject({ number: 2, parentId: first.id, documentVersion: 3 });
    const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(article.headRevisionId).toBe(second.id);
  });

  it("has a hash that the database gives back unchanged", async () => {
    const sourceId = await makeSource(world);
    const document = written(
      { title: "cafe\u0301 카페 \u1112\u1161\u11ab글", lead: "줄", eventDate: "2023-01-08" },
      p("본문 ", cite(sourceId, "12면"), " \\u0000 \u{1F600}"),
    );
    const articleId = await makeArticle(world, { document });
    const row = await db.revision.findFirstOrThrow({ where: { articleId } });
    expect(await hashOf(row.content as Json)).toBe(row.hash);
    expect(await hashRevision(expectAccepted(readRevisionContent(row.content)))).toBe(row.hash);
    expect(JSON.stringify(row.content)).toContain("人民日报");
  });

  it("takes the newest revision when it says the same, but for a name or another place among the steps", async () => {
    const articleId = await makeArticle(world);
    await write(world.author, articleId, "글");
    const first = await freeze(articleId);
    expect(await freeze(articleId)).toEqual({ ...first, isNew: false });
    const named = await freeze(articleId, "saved", "첫 원고");
    expect(named).toMatchObject({ isNew: true, hash: first.hash, number: 2 });
    const writer = await Writer.open(world.editor, articleId);
    await writer.type("x").settle();
    await writer.edit((tr) => tr.delete(tr.doc.content.size - 4, tr.doc.content.size - 3)).settle();
    expect((await freeze(articleId, "checkpoint")).isNew).toBe(false);
    const changedBack = await freeze(articleId);
    expect(changedBack).toMatchObject({ isNew: true, hash: first.hash, documentVersion: 3 });
    expect(await contributorsOf(changedBack.id)).toEqual(["편집자"]);
  });

  it("has another hash when a source says something else", async () => {
    const sourceId = await makeSource(world);
    const articleId = await makeArticle(world, { document: written({ title: "제목" }, p("본문", cite(sourceId))) });
    const before = await freeze(articleId);
    await db.source.update({ where: { id: sourceId }, data: { title: "新华社" } });
    expect((await freeze(articleId)).hash).not.toBe(before.hash);
  });
});

describe("checkpoints", () => {
  const revisions = (articleId: string) =>
    db.revision.findMany({ where: { articleId }, orderBy: { number: "asc" }, include: { createdBy: true } });

  it("keeps what one wrote before another goes on", async () => {
    const articleId = await makeArticle(world);
    await write(world.author, articleId, "필자의 글");
    await age(articleId, 2);
    await write(world.editor, articleId, " 편집자의 글");
    const made = await revisions(articleId);
    expect(made).toMatchObject([{ reason: "checkpoint", documentVersion: 1, createdBy: { name: "필자" } }]);
    expect(JSON.stringify(made[0]?.content)).not.toContain("편집자의");
  });

  it.each([
    ["two people within a minute", 0, "editor", 0],
    ["the same person after two minutes", 2, "author", 0],
    ["the same person after eleven minutes", 11, "author", 1],
  ] as const)("%s", async (_name, minutes, next, count) => {
    const articleId = await makeArticle(world);
    await write(world.author, articleId, "글");
    await age(articleId, minutes);
    await write(world[next], articleId, "더");
    expect(await revisions(articleId)).toHaveLength(count);
  });
});

describe("restoreRevision", () => {
  it("is a new version that open editors follow, and loses nothing", async () => {
    const articleId = await makeArticle(world);
    await write(world.author, articleId, "처음의 글");
    const first = await freeze(articleId);
    const open = (await write(world.author, articleId, " 나중의 글")).type(" 쓰는 중");
    const restored = expectAccepted(await restoreRevision(world.editor, { articleId, revisionId: first.id }));
    expect(restored).toMatchObject({ hash: first.hash, isNew: true, number: 3 });
    await open.settle();
    expect(open.text).toContain("처음의 글");
    expect(open.text).not.toContain("나중의 글");
    const history = expectAccepted(await readHistory(world.author, { articleId }));
    expect(history.entries.map(({ reason, label }) => [reason, label])).toEqual([
      ["restored", "1"],
      ["checkpoint", ""],
      ["submitted", ""],
    ]);
    expect(await contributorsOf(restored.id)).toEqual(["편집자"]);
  });

  it.each([
    ["notFound", "reviewer", "draft"],
    ["notFound", "otherAuthor", "draft"],
    ["notFound", "stranger", "draft"],
    ["wrongState", "author", "inReview"],
    ["wrongState", "chief", "published"],
  ] as const)("refuses with %s: %s, %s", async (code, who, state) => {
    const articleId = await makeArticle(world, { document: written({ title: "제목" }, p("글")) });
    const revision = await db.revision.findFirstOrThrow({ where: { articleId } });
    await db.article.update({ where: { id: articleId }, data: { state } });
    const refused = await restoreRevision(world[who], { articleId, revisionId: revision.id });
    expect(refused).toMatchObject({ ok: false, error: { code } });
  });

  it("refuses a revision of another article", async () => {
    const [one, other] = [
      await makeArticle(world),
      await makeArticle(world, { document: emptyDocument({ title: "다른" }) }),
    ];
    const { id } = await db.revision.findFirstOrThrow({ where: { articleId: other } });
    expect(await restoreRevision(world.chief, { articleId: one, revisionId: id })).toMatchObject({
      error: { code: "notFound" },
    });
    expect(await readRevision(world.chief, { articleId: one, revisionId: id })).toMatchObject({
      error: { code: "notFound" },
    });
  });
});

describe("saveVersion and the history", () => {
  it("keeps a version by name and finds it by person", async () => {
    const articleId = await makeArticle(world);
    await write(world.author, articleId, "글");
    expectAccepted(await saveVersion(world.author, { articleId, label: "첫 원고" }));
    await write(world.editor, articleId, "손질");
    expectAccepted(await saveVersion(world.editor, { articleId, label: "교열" }));
    await write(world.editor, articleId, "더");
    const all = expectAccepted(await readHistory(world.author, { articleId }));
    expect(all).toMatchObject({ next: null, unfrozen: { steps: 1, people: ["편집자"] } });
    expect(all.people.map(({ name }) => name)).toEqual(["편집자", "필자"]);
    const own = expectAccepted(await readHistory(world.author, { articleId, personId: world.author.userId }));
    expect(own.entries.map(({ label, by }) => [label, by])).toEqual([["첫 원고", "필자"]]);
    const current = expectAccepted(await readCurrent(world.author, articleId));
    expect(JSON.stringify(current.content.document)).toContain("글손질더");
    expect((await readHistory(world.stranger, { articleId })).ok).toBe(false);
  });

  it("comes in pages", async () => {
    const articleId = await makeArticle(world);
    for (let number = 1; number <= 31; number += 1) await freeze(articleId, "saved", `판 ${number}`);
    const first = expectAccepted(await readHistory(world.author, { articleId }));
    expect([first.entries.length, first.next]).toEqual([30, 2]);
    const second = expectAccepted(await readHistory(world.author, { articleId, before: first.next ?? 0 }));
    expect(second.entries.map(({ number }) => number)).toEqual([1]);
  });
});

describe("createArticle and updateArticle", () => {
  const begin = (title: string, more = {}) =>
    createArticle(world.chief, { publicationId: world.publicationId, title, ...more });

  it("makes slugs that do not collide, even at once", async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => begin("같은 제목의 기사")));
    const slugs = made.map((one) => expectAccepted(one).slug).sort();
    expect(slugs).toEqual(["같은-제목의-기사", "같은-제목의-기사-2", "같은-제목의-기사-3", "같은-제목의-기사-4"]);
  });

  it.each([
    ["a slug that is taken", "chief", { slug: "taken-slug" }, "conflict"],
    ["people of elsewhere", "chief", { people: [{ userId: "stranger", role: "author" }] }, "invalid"],
    ["others named by an author", "author", { people: [{ userId: "editor", role: "author" }] }, "forbidden"],
    ["a reviewer", "reviewer", {}, "forbidden"],
    ["somebody of elsewhere", "stranger", {}, "notFound"],
  ] as const)("refuses %s", async (_name, who, more, code) => {
    await begin("자리", { slug: "taken-slug" });
    const named = "people" in more ? more.people.map((one) => ({ ...one, userId: world[one.userId].userId })) : [];
    const input = { publicationId: world.publicationId, title: "글", ...more, people: named };
    const refused = await createArticle(world[who], input);
    expect(refused).toMatchObject({ ok: false, error: { code } });
  });

  it("freezes a change of the byline as somebody's contribution, and refuses one over another's", async () => {
    const articleId = await makeArticle(world);
    await write(world.author, articleId, "글");
    const seen = expectAccepted(await readArticle(world.editor, articleId)).details;
    const changes = { byline: "김하늘 기자" };
    expectAccepted(await updateArticle(world.editor, { articleId, seen, changes }));
    const revision = await db.revision.findFirstOrThrow({ where: { articleId } });
    expect(await contributorsOf(revision.id)).toEqual(["편집자", "필자"]);
    const late = await updateArticle(world.author, { articleId, seen, changes: { byline: "다른 이름" } });
    expect(late).toMatchObject({ ok: false, error: { code: "stale", facts: { now: { byline: "김하늘 기자" } } } });
  });

  it.each([
    ["author", { dueAt: "2026-12-01T00:00:00Z" }, "draft", "forbidden"],
    ["chief", { dueAt: "2026-12-01T09:00:00+09:00" }, "draft", "accepted"],
    ["author", { byline: "이름" }, "inReview", "wrongState"],
    ["author", { slug: "another-slug" }, "inReview", "accepted"],
    ["reviewer", { byline: "이름" }, "draft", "notFound"],
  ] as const)("%s changes %j of an article that is %s: %s", async (who, changes, state, answer) => {
    const articleId = await makeArticle(world, { document: written({ title: "제목" }, p("글")) });
    const seen = expectAccepted(await readArticle(world.author, articleId)).details;
    await db.article.update({ where: { id: articleId }, data: { state } });
    const updated = await updateArticle(world[who], { articleId, seen, changes });
    expect(updated.ok ? "accepted" : updated.error.code).toBe(answer);
  });
});

describe("findArticles", () => {
  it("lists what somebody may read, filtered, page by page", async () => {
    const here = await makeWorld();
    const { publicationId } = here;
    for (let number = 0; number < 55; number += 1) await makeArticle(here, { actor: here.chief });
    const mine = await makeArticle(here);
    const all = expectAccepted(await findArticles(here.editor, { publicationId }));
    expect([all.articles.length, all.articles[0]?.id]).toEqual([50, mine]);
    const rest = expectAccepted(await findArticles(here.editor, { publicationId, after: all.next ?? undefined }));
    expect(new Set([...all.articles, ...rest.articles].map(({ id }) => id)).size).toBe(56);
    const own = expectAccepted(await findArticles(here.author, { publicationId }));
    expect(own.articles.map(({ id }) => id)).toEqual([mine]);
    const found = await findArticles(here.editor, { publicationId, states: ["draft"], text: "새" });
    expect(expectAccepted(found).articles).toEqual([]);
    expect((await findArticles(here.stranger, { publicationId })).ok).toBe(false);
  });
});
