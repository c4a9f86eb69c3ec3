import { afterAll, describe, expect, it } from "vitest";
import { changeIssueDetails } from "@/lib/issues/change-issue-details.server";
import { changeItem } from "@/lib/issues/change-item.server";
import { itemSchema } from "@/lib/issues/item";
import type { Actor } from "@/lib/access/actor";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { typst } from "@/lib/rendering/print/typst.server";
import { wording } from "@/lib/rendering/testing/form-words";
import { reopen } from "@/lib/review/reopen.server";
import { countIssue } from "./count-issue.server";
import type { CountedPages } from "./page-budget";
import { readPrintedPages } from "./read-printed-pages.server";
import { edit, submit, approve } from "./testing/articles";
import { assembleReady, at, readiness } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();
afterAll(() => typst().stop());

async function count(actor: Actor, issueId: string): Promise<CountedPages[]> {
  const found: CountedPages[] = [];
  for await (const one of expectAccepted(await countIssue(actor, issueId, async () => wording()))) found.push(one);
  return found;
}
const long = Array.from({ length: 400 }, (_, at) => `긴 문장 ${at}`).join(" ");

async function changeText(room: Newsroom, articleId: string, { text, title }: { text: string; title: string }) {
  expectAccepted(await reopen(room.people.oh, { articleId, reason: "늘림" }));
  await edit(room, "oh", articleId, { title, text });
}

describe("the live page budget", () => {
  it("counts each article and the whole once, and again only what has changed", async () => {
    const room = await makeNewsroom();
    const { issueId, first, second } = await assembleReady(room);
    const before = (await readiness(room.people.moon, issueId)).pages;
    expect(before).toEqual({
      articles: { [first]: { tenths: null, fresh: false }, [second]: { tenths: null, fresh: false } },
      issue: { tenths: null, fresh: false },
    });
    const counted = await count(room.people.moon, issueId);
    expect(counted.map(({ of }) => of)).toEqual(["article", "article", "issue", "end"]);
    expect(counted.at(-1)).toEqual({ of: "end", newly: 3, failed: false });
    const { pages } = await readiness(room.people.moon, issueId);
    expect([pages.articles[first]?.fresh, pages.articles[second]?.fresh, pages.issue.fresh]).toEqual([
      true,
      true,
      true,
    ]);
    expect(pages.articles[first]?.tenths).toBeGreaterThan(0);
    expect(pages.issue.tenths).toBeGreaterThanOrEqual(20);
    expect((await count(room.people.moon, issueId)).at(-1)).toEqual({ of: "end", newly: 0, failed: false });

    await changeText(room, first, { text: long, title: "첫 기사 1" });
    const stale = (await readiness(room.people.moon, issueId)).pages;
    expect(stale.articles[first]).toEqual({ ...pages.articles[first], fresh: false });
    expect([stale.articles[second]?.fresh, stale.issue.fresh]).toEqual([true, false]);
    expect((await count(room.people.moon, issueId)).at(-1)).toEqual({ of: "end", newly: 2, failed: false });
    const after = (await readiness(room.people.moon, issueId)).pages;
    expect(after.articles[first]?.tenths).toBeGreaterThan(pages.articles[first]?.tenths ?? 0);
    expect(after.issue.fresh).toBe(true);
  }, 60_000);

  it("tells the article's desk the last count and of which text it was", async () => {
    const room = await makeNewsroom();
    const { issueId, first: articleId } = await assembleReady(room);
    const { people, publicationId: id } = room;
    const printed = (actor = people.moon) => readPrintedPages(actor, articleId);
    expect(await printed()).toBeNull();
    await count(people.moon, issueId);
    const { version } = await db.document.findUniqueOrThrow({ where: { articleId } });
    const counted = await printed();
    expect(counted).toMatchObject({ version });
    expect(counted?.pages).toBeGreaterThan(0);
    expect(await printed(people.guest)).toBeNull();
    const { timeZone } = await db.publication.findUniqueOrThrow({ where: { id } });
    await db.publication.update({ where: { id }, data: { timeZone: "Pacific/Apia" } });
    expect(await printed()).toBeNull();
    await db.publication.update({ where: { id }, data: { timeZone } });
    await changeText(room, articleId, { text: long, title: "첫 기사 1" });
    expect((await printed())?.pages).toBe(counted?.pages);
    expect((await db.document.findUniqueOrThrow({ where: { articleId } })).version).not.toBe(
      (await printed())?.version,
    );
  }, 60_000);

  it("is asked by the gate of what would go out, not of what is being written", async () => {
    const room = await makeNewsroom();
    const { issueId, first } = await assembleReady(room, 2);
    const item = await db.issueItem.findUniqueOrThrow({ where: { articleId: first } });
    const fields = { itemId: item.id, ...itemSchema.parse({ pageBudget: 1 }) };
    expectAccepted(await changeItem(room.people.moon, { ...(await at(issueId)), ...fields }));
    const { number, slug } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
    const details = { number, slug, publicationDate: "2026-01-02" as never, introduction: "", pageBudget: 1 };
    expectAccepted(await changeIssueDetails(room.people.han, { ...(await at(issueId)), ...details }));
    const warned = async () =>
      (await readiness(room.people.han, issueId)).warnings
        .filter(({ code }) => /Budget|pages/.test(code))
        .map(({ code, place }) => [code, "part" in place ? place.part : ""]);
    expect(await warned()).toEqual([
      ["pagesUncounted", "item"],
      ["pagesUncounted", "sections"],
    ]);
    await count(room.people.moon, issueId);
    expect(await warned()).toEqual([["issueOverBudget", "sections"]]);

    await changeText(room, first, { text: `${long} ${long}`, title: "첫 기사 2" });
    await count(room.people.moon, issueId);
    expect(await warned()).toEqual([["issueOverBudget", "sections"]]);
    await submit(room, "oh", first);
    await approve(room, first);
    expect(await warned()).toEqual([
      ["articleOverBudget", "item"],
      ["issueOverBudget", "sections"],
    ]);
  }, 60_000);

  it("is for those who may read the issue; an author counts what they may read and leaves the rest as it was", async () => {
    const room = await makeNewsroom();
    const { issueId, first } = await assembleReady(room, 3);
    expect(await countIssue(room.people.guest, issueId, async () => wording())).toMatchObject({
      error: { code: "notFound" },
    });
    const counted = await count(room.people.oh, issueId);
    expect(counted.map((one) => (one.of === "article" ? one.articleId : one.of))).toEqual([first, "end"]);
    expect(await db.pageCount.count({ where: { subjectId: issueId } })).toBe(0);
  }, 60_000);
});
