import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { retractArticle } from "@/lib/publishing/retract-article.server";
import { rollBackIssue } from "@/lib/publishing/roll-back-issue.server";
import { scheduleIssue, scheduleIssueSchema } from "@/lib/publishing/schedule-issue.server";
import { approve, edit, submit, write, writeApproved } from "@/lib/publishing/testing/articles";
import { assemble, publish, readiness, signOff } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { withdrawIssue } from "@/lib/publishing/withdraw-issue.server";
import { reopen } from "@/lib/review/reopen.server";
import { checkIndex } from "./check-index.server";
import { indexIssue } from "./index-issue.server";
import { behind, indexWhatIsOut, isWhole, rebuildIndex } from "./index-what-is-out.server";
import { searchInputSchema } from "./search-input";
import { readSearchQuery } from "./search-query";
import { searchPublished } from "./search-published.server";

newsroomDatabase();
let room: Newsroom;
beforeAll(async () => {
  room = await makeNewsroom();
});
afterAll(() => db.$disconnect());

/** As the page does it: what has just gone out is indexed first. */
async function count(typed: string): Promise<number> {
  await isWhole();
  return countNow(typed);
}

async function countNow(typed: string): Promise<number> {
  const query = readSearchQuery(typed);
  if (typeof query === "string") throw new Error(query);
  return (await searchPublished(query, searchInputSchema.parse({}))).total;
}

const live = async (issueId: string) =>
  (await db.issue.findUniqueOrThrow({ where: { id: issueId } })).liveEditionId ?? "";

const inThreeDays = () => new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

let numbers = 0;
/** An issue that is ready, with one article that says this and nothing else does. */
async function ready(word: string) {
  numbers += 1;
  const article = await writeApproved(room, "oh", { title: `제목 ${word}`, text: `본문 ${word}` });
  const issueId = await assemble(room, { number: numbers, sections: { 동향: [article] } });
  expectAccepted(await signOff(room, issueId));
  return { issueId, article };
}

async function published(word: string) {
  const made = await ready(word);
  expectAccepted(await publish(room, made.issueId));
  return made;
}

describe("what is not out is never found", () => {
  it.each([
    ["a draft", async () => void (await write(room, "oh", { title: "초안숨김", text: "초안숨김" })), "초안숨김"],
    ["an approved article", async () => void (await writeApproved(room, "oh", { title: "승인숨김" })), "승인숨김"],
    ["an issue that is signed off", async () => void (await ready("확인숨김")), "확인숨김"],
    [
      "an issue that waits for its hour under embargo",
      async () => {
        const { issueId } = await ready("예약숨김");
        const { hash, nextEdition: edition } = await readiness(room.people.baek, issueId);
        const asked = { issueId, hash, edition, day: inThreeDays(), time: "07:00", embargoed: true };
        expectAccepted(await scheduleIssue(room.people.baek, scheduleIssueSchema.parse(asked)));
      },
      "예약숨김",
    ],
  ])("%s", async (_, make, word) => {
    await make();
    await indexWhatIsOut();
    expect(await count(word)).toBe(0);
  });

  it("a further draft of what is out", async () => {
    const { article } = await published("나온말");
    expectAccepted(await reopen(room.people.han, { articleId: article, reason: "다시" }));
    await edit(room, "oh", article, { title: "고친숨김", text: "고친숨김" });
    await indexWhatIsOut();
    expect([await count("나온말"), await count("고친숨김")]).toEqual([1, 0]);
  });
});

describe("what is out is found", () => {
  it("as soon as it is, before any job has come round", async () => {
    await published("바로찾음");
    expect(await countNow("바로찾음")).toBe(0);
    expect(await count("바로찾음")).toBe(1);
  });

  it("in its live edition alone: corrected, taken back to the earlier one, withdrawn", async () => {
    const { issueId, article } = await published("첫판말");
    const first = await live(issueId);
    expect(await count("첫판말")).toBe(1);
    expectAccepted(await reopen(room.people.han, { articleId: article, reason: "수치 오류" }));
    await edit(room, "oh", article, { title: "둘째판말", text: "둘째판말" });
    await submit(room, "oh", article);
    await approve(room, article);
    expectAccepted(await signOff(room, issueId));
    expectAccepted(await publish(room, issueId, "수치 오류"));
    // With the commit the older edition is nothing, indexed or not.
    expect(await countNow("첫판말")).toBe(0);
    expect([await count("첫판말"), await count("둘째판말")]).toEqual([0, 1]);
    expectAccepted(
      await rollBackIssue(room.people.han, {
        ...{ issueId, editionId: first, liveEditionId: await live(issueId), reason: "앞 판이 맞습니다." },
      }),
    );
    expect([await count("첫판말"), await count("둘째판말")]).toEqual([1, 0]);
    expectAccepted(await withdrawIssue(room.people.han, { issueId, liveEditionId: first, reason: "저작권" }));
    expect(await countNow("첫판말")).toBe(0);
    expect(await count("첫판말")).toBe(0);
    expect(await db.searchEntry.count({ where: { issueId } })).toBe(0);
  });

  it("with the mark of its retraction, since its page stays", async () => {
    const { article } = await published("철회말");
    expectAccepted(await retractArticle(room.people.han, { articleId: article, notice: "자료를 다시 확인합니다." }));
    const query = readSearchQuery("철회말");
    if (typeof query === "string") throw new Error(query);
    await isWhole();
    const { hits } = await searchPublished(query, searchInputSchema.parse({}));
    expect(hits).toMatchObject([{ isRetracted: true }]);
  });
});

describe("the index", () => {
  it("is exactly what is out, and says where it is not", async () => {
    const { issueId } = await published("점검말");
    await indexWhatIsOut();
    expect(await behind(10)).toEqual([]);
    expect((await checkIndex()).wrong).toEqual([]);
    await db.$executeRaw`UPDATE "SearchEntry" SET "folded" = "folded" || 'x' WHERE "issueId" = ${issueId}::uuid AND "kind" = 'article'`;
    expect((await checkIndex()).wrong).toMatchObject([{ problem: "differs" }]);
    await rebuildIndex();
    expect((await checkIndex()).wrong).toEqual([]);
  });

  it("is whole after work that was cut off anywhere: nothing of it, or all", async () => {
    const { issueId } = await published("끊긴말");
    const entries = () => db.searchEntry.count({ where: { issueId } });
    await db.$executeRaw`CREATE FUNCTION pg_temp_break() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut off'; END $$`;
    await db.$executeRaw`CREATE TRIGGER break BEFORE INSERT OR UPDATE ON "SearchIssue" FOR EACH ROW EXECUTE FUNCTION pg_temp_break()`;
    await expect(indexIssue(issueId)).rejects.toThrow("cut off");
    expect(await entries()).toBe(0);
    await expect(indexWhatIsOut()).rejects.toThrow(issueId);
    await db.$executeRaw`DROP TRIGGER break ON "SearchIssue"`;
    await db.$executeRaw`DROP FUNCTION pg_temp_break()`;
    expect(await behind(10)).toEqual([issueId]);
    await indexWhatIsOut();
    expect(await count("끊긴말")).toBe(1);
  });

  it("is written twice at once and is there once", async () => {
    const { issueId } = await published("두번말");
    await Promise.all([indexIssue(issueId), indexIssue(issueId), indexIssue(issueId)]);
    expect(await count("두번말")).toBe(1);
  });

  it("is written anew when its form has changed", async () => {
    const { issueId } = await published("옛꼴말");
    await indexWhatIsOut();
    await db.searchIssue.update({ where: { issueId }, data: { format: 0 } });
    expect(await behind(10)).toEqual([issueId]);
    expect(await indexWhatIsOut()).toBe(1);
  });
});
