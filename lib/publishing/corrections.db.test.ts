import { beforeEach, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { reopen } from "@/lib/review/reopen.server";
import { spikeArticle } from "@/lib/review/spike.server";
import { beginCorrection } from "./begin-correction.server";
import { readCorrectionNews } from "./read-correction-news.server";
import { publishIssue } from "./publish-issue.server";
import { readEdition, readEditionArticle, readManifest, readRedirect } from "./read-edition.server";
import { loadWithdrawn, readArticleNotices, readCorrectionsPage } from "./read-notices.server";
import { readOldArticle, readOldEdition } from "./read-old-edition.server";
import { retractArticle } from "./retract-article.server";
import { rollBackIssue } from "./roll-back-issue.server";
import { approve, edit, judge, stateOf, submit } from "./testing/articles";
import { assembleReady, publish, readiness, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";
import { withdrawIssue } from "./withdraw-issue.server";

newsroomDatabase();

let room: Newsroom;
let number = 0;
beforeEach(async () => {
  room = await makeNewsroom();
  number += 1;
});

const code = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "ok" : answer.error?.code);

/** An issue of which the first edition is out. */
async function out() {
  const { issueId, first, second } = await assembleReady(room, number);
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  const [publication, issue] = await slugsOf(room, issueId);
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: first } });
  return { issueId, first, second, place: [publication, issue] as const, slug };
}

/** Another edition, with a note to readers. */
async function goOut(issueId: string, notices: { articleId: string; notice: string }[] = []) {
  expectAccepted(await signOff(room, issueId));
  const { hash, nextEdition } = await readiness(room.people.baek, issueId);
  const wish = { issueId, hash, edition: nextEdition, reason: "바로잡음", publicNote: "", notices };
  return publishIssue(room.people.baek, wish);
}

const titleOf = async (place: readonly [string, string], slug: string) =>
  (await readEditionArticle(...place, slug))?.item.title;

describe("no typo fix while a larger draft waits: a correction beside it", () => {
  /** The article is being rewritten, and a typo in what is out is corrected meanwhile. */
  async function begin() {
    const issue = await out();
    expectAccepted(await reopen(room.people.han, { articleId: issue.first, reason: "크게 고침" }));
    await edit(room, "oh", issue.first, { title: "크게 고쳐 쓴 기사" });
    await submit(room, "oh", issue.first);
    const begun = await beginCorrection(room.people.han, { articleId: issue.first, reason: "오자" });
    return { ...issue, correction: expectAccepted(begun).articleId };
  }

  it("goes out after the same review while the draft goes on untouched", async () => {
    const { issueId, first, correction, place, slug } = await begin();
    const draft = await db.article.findUniqueOrThrow({ where: { id: first }, include: { document: true } });
    const news = (articleId: string, who: "oh" | "guest" = "oh") =>
      readCorrectionNews(room.people[who], { articleId, content: draft.document?.content });
    expect(await news(first)).toMatchObject({ corrects: null, underWay: { id: correction }, wentOut: null });
    expect((await news(first, "guest")).underWay).toMatchObject({ id: null });
    expect(await news(correction)).toMatchObject({ corrects: { id: first }, underWay: null, wentOut: null });
    expect((await news(first)).mayBegin).toBe(false);
    await edit(room, "oh", correction, { title: "오자를 바로잡은 기사" });
    const { hash } = await submit(room, "oh", correction);
    expect((await readiness(room.people.baek, issueId)).blockers.map((one) => one.code)).toEqual(["nothingNew"]);
    await approve(room, correction);

    expectAccepted(await goOut(issueId, [{ articleId: first, notice: "제목의 오자를 고쳤습니다." }]));
    expect(await titleOf(place, slug)).toBe("오자를 바로잡은 기사");
    const after = await db.article.findUniqueOrThrow({ where: { id: first }, include: { document: true } });
    expect(after).toMatchObject({ state: "inReview", headRevisionId: draft.headRevisionId });
    expect(after.document?.version).toBe(draft.document?.version);
    const told = await news(first);
    expect(told).toMatchObject({ underWay: null, wentOut: { notice: "제목의 오자를 고쳤습니다." } });
    const out = told.wentOut?.texts?.after;
    expect(JSON.stringify(out)).toContain("오자를 바로잡은 기사");
    const taken = await readCorrectionNews(room.people.oh, { articleId: first, content: out });
    expect(taken.wentOut).toMatchObject({ texts: null });
    expect(await stateOf(correction)).toBe("published");
    const manifest = await readManifest(...place);
    const entry = manifest?.manifest.articles.find(({ articleId }) => articleId === first);
    expect([entry?.hash, entry?.approvals.length]).toEqual([hash, 1]);
    const revision = await db.revision.findUniqueOrThrow({ where: { id: after.publishedRevisionId ?? "" } });
    expect(revision).toMatchObject({ articleId: first, reason: "correction", hash });
  });

  it("leaves nobody free to approve their own larger draft", async () => {
    const { issueId, first, correction } = await begin();
    await edit(room, "jang", first, { title: "장이 고쳐 쓴 기사" }); // jang writes, and reviews too
    await db.article.update({ where: { id: first }, data: { state: "changesRequested" } });
    await submit(room, "oh", first);
    await edit(room, "oh", correction, { title: "바로잡음" });
    await submit(room, "oh", correction);
    await approve(room, correction);
    expectAccepted(await goOut(issueId));
    const round = await db.reviewRound.findFirstOrThrow({ where: { articleId: first }, orderBy: { number: "desc" } });
    await db.reviewAssignment.upsert({
      where: { roundId_reviewerId: { roundId: round.id, reviewerId: room.people.jang.userId } },
      create: { roundId: round.id, reviewerId: room.people.jang.userId },
      update: {},
    });
    expect(code(await judge(room.people.jang, first))).toBe("forbidden");
  });

  it("blocks nothing while it is being written, and nothing after it was given up", async () => {
    const { issueId, second, correction, first } = await begin();
    expectAccepted(await reopen(room.people.han, { articleId: second, reason: "수치" }));
    await edit(room, "ryu", second, { title: "다른 기사의 고침" });
    await submit(room, "ryu", second);
    await approve(room, second);
    expectAccepted(await goOut(issueId));
    expect(code(await beginCorrection(room.people.han, { articleId: first, reason: "또" }))).toBe("conflict");
    expectAccepted(await spikeArticle(room.people.han, { articleId: correction, reason: "오자가 아님" }));
    expect(code(await beginCorrection(room.people.han, { articleId: first, reason: "또" }))).toBe("ok");
  });

  it.each([
    ["moon", "forbidden"],
    ["oh", "forbidden"],
    ["guest", "notFound"],
  ] as const)("is not begun by %s: %s", async (who, answer) => {
    const { first } = await out();
    expect(code(await beginCorrection(room.people[who], { articleId: first, reason: "오자" }))).toBe(answer);
    expect(code(await retractArticle(room.people[who], { articleId: first, notice: "철회" }))).toBe(answer);
  });

  it("is not needed, and refused, where nothing larger is being written", async () => {
    const { first } = await out();
    expect(code(await beginCorrection(room.people.han, { articleId: first, reason: "오자" }))).toBe("wrongState");
  });
});

describe("what readers are told", () => {
  it("of a correction: its day, what changed, and where the text from before is; the old edition stays", async () => {
    const { issueId, first, place, slug } = await out();
    expectAccepted(await reopen(room.people.han, { articleId: first, reason: "수치" }));
    await edit(room, "oh", first, { title: "바로잡은 기사" });
    await submit(room, "oh", first);
    await approve(room, first);
    expectAccepted(await goOut(issueId, [{ articleId: first, notice: "수치 37을 73으로 고쳤습니다." }]));

    const { corrections } = await readArticleNotices(first);
    expect(corrections).toMatchObject([{ kind: "corrected", notice: "수치 37을 73으로 고쳤습니다.", before: 1 }]);
    expect((await readOldArticle(...place, "1", slug))?.item.title).toBe(`첫 기사 ${number}`);
    expect((await readOldEdition(...place, "1"))?.now).toBe(2);
    expect(await readOldEdition(...place, "3")).toBeNull();
    const page = await readCorrectionsPage(place[0], 1);
    expect(page?.lines).toMatchObject([{ kind: "corrected", article: { slug }, before: 1 }]);
  });

  it("of a retraction: the page and its text stay, later editions carry it on", async () => {
    const { issueId, first, second, place, slug } = await out();
    expectAccepted(await retractArticle(room.people.han, { articleId: first, notice: "원자료가 잘못되었습니다." }));
    expect(code(await retractArticle(room.people.han, { articleId: first, notice: "또" }))).toBe("wrongState");
    expect(await titleOf(place, slug)).toBe(`첫 기사 ${number}`);
    expect((await readArticleNotices(first)).retraction).toMatchObject({ notice: "원자료가 잘못되었습니다." });
    expectAccepted(await reopen(room.people.han, { articleId: second, reason: "수치" }));
    await edit(room, "ryu", second, { title: "고친 단신" });
    await submit(room, "ryu", second);
    await approve(room, second);
    expectAccepted(await goOut(issueId));
    expect([await titleOf(place, slug), await stateOf(first)]).toEqual([`첫 기사 ${number}`, "retracted"]);
    const kinds = (await readCorrectionsPage(place[0], 1))?.lines.map(({ kind }) => kind);
    expect(kinds?.toSorted()).toEqual(["corrected", "retracted"]);
  });

  it("of a withdrawal: nothing is served, the reason is; another edition brings it back", async () => {
    const { issueId, place } = await out();
    const { liveEditionId } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
    const wish = { issueId, liveEditionId: liveEditionId ?? "", reason: "법원의 결정" };
    expect(code(await withdrawIssue(room.people.moon, wish))).toBe("forbidden");
    expect(code(await withdrawIssue(room.people.guest, wish))).toBe("notFound");
    expect(code(await withdrawIssue(room.people.han, { ...wish, liveEditionId: issueId }))).toBe("stale");
    expectAccepted(await withdrawIssue(room.people.han, wish));
    expect(code(await withdrawIssue(room.people.han, wish))).toBe("wrongState");
    expect([await readEdition(...place), await readOldEdition(...place, "1")]).toEqual([null, null]);
    expect(await loadWithdrawn(...place)).toMatchObject({ reason: "법원의 결정" });

    expectAccepted(await goOut(issueId));
    expect((await readManifest(...place))?.manifest).toMatchObject({ edition: 2 });
    expect((await readManifest(...place))?.manifest.previousEditionHash).not.toBeNull();
    expect(await loadWithdrawn(...place)).toBeNull();
  });

  it("of a way back to an earlier edition", async () => {
    const { issueId, first, place } = await out();
    expectAccepted(await reopen(room.people.han, { articleId: first, reason: "수치" }));
    await edit(room, "oh", first, { title: "바로잡은 기사" });
    await submit(room, "oh", first);
    await approve(room, first);
    expectAccepted(await goOut(issueId));
    const [one, two] = await db.edition.findMany({ where: { issueId }, orderBy: { number: "asc" } });
    const back = { issueId, editionId: one?.id ?? "", liveEditionId: two?.id ?? "", reason: "고침이 틀렸음" };
    expectAccepted(await rollBackIssue(room.people.baek, back));
    const returned = { kind: "returned", notice: "고침이 틀렸음", before: 2 };
    expect((await readArticleNotices(first)).corrections[0]).toMatchObject(returned);
    expect((await readCorrectionsPage(place[0], 1))?.lines[0]).toMatchObject(returned);
    expect((await readiness(room.people.baek, issueId)).blockers.map((one) => one.code)).toEqual(["nothingNew"]);
    expect((await readEdition(...place))?.frame.edition.number).toBe(1);
  });
});

describe("addresses that were changed", () => {
  it("lead on in one step however often they were, and never in a circle", async () => {
    const { issueId, first, place, slug } = await out();
    const path = (one: string) => `/${place.join("/")}/${one}`;
    const rename = async (to: string) => {
      await db.article.update({ where: { id: first }, data: { slug: to } });
      expectAccepted(await goOut(issueId));
    };
    await rename("second-name");
    await rename("third-name");
    expect(await readRedirect(path(slug))).toBe(path("third-name"));
    expect(await readRedirect(path("second-name"))).toBe(path("third-name"));
    await rename(slug); // back to where it began
    expect(await readRedirect(path(slug))).toBeNull();
    expect(await readRedirect(path("second-name"))).toBe(path(slug));
    expect(await readRedirect(path("third-name"))).toBe(path(slug));
    const chained = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM "Redirect" a JOIN "Redirect" b ON b."fromPath" = a."toPath" AND b."publicationId" = a."publicationId"`;
    expect(chained).toEqual([]);
  });
});
