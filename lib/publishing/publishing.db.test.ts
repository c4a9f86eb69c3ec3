import { describe, expect, it } from "vitest";
import { hashOf } from "@/lib/kernel/hash";
import { expectAccepted } from "@/lib/kernel/result";
import { moveSection } from "@/lib/issues/move-section.server";
import { changeSummary } from "@/lib/issues/change-summary.server";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { reopen } from "@/lib/review/reopen.server";
import { publishIssue } from "./publish-issue.server";
import { readEdition, readEditionArticle, readManifest, readRedirect } from "./read-edition.server";
import { readArchivePage, readHome, readPublication } from "./read-publication.server";
import { rollBackIssue } from "./roll-back-issue.server";
import { signOffIssue } from "./sign-off-issue.server";
import { approve, edit, stateOf, submit, write } from "./testing/articles";
import { assemble, assembleReady, at, publish, readiness, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);
const codes = async (room: Newsroom, issueId: string) =>
  (await readiness(room.people.han, issueId)).blockers.map((one) => one.code);

/** Another text of an article that is out: reopened as a correction, changed, handed in and approved. */
async function correct(room: Newsroom, articleId: string, text = "바로잡은 문장") {
  expectAccepted(await reopen(room.people.han, { articleId, reason: "수치 오류" }));
  await edit(room, "oh", articleId, { text, title: "바로잡은 기사" });
  await submit(room, "oh", articleId);
  await approve(room, articleId);
}

describe("the gate", () => {
  it("lists everything that stands in the way, with the place where it is mended", async () => {
    const room = await makeNewsroom();
    const draft = await write(room, "oh", { title: "초고" });
    const inReview = await write(room, "oh", { title: "검토 중" });
    await submit(room, "oh", inReview);
    const issueId = await assemble(room, { sections: { 특집: [draft, inReview], "빈 부": [] } });
    const { blockers } = await readiness(room.people.han, issueId);
    expect(
      blockers.map(({ code: why, subject, place }) => [why, subject.label, place.page, "part" in place && place.part]),
    ).toEqual([
      ["articleNotSubmitted", "초고", "article", "text"],
      ["verdictMissing", "검토 중", "article", "review"],
      ["sectionEmpty", "빈 부", "issue", "section"],
      ["signOffMissing", "1", "issue", "signOff"],
    ]);
  });

  it("says of an issue without anything in it only that", async () => {
    const room = await makeNewsroom();
    expect(await codes(room, await assemble(room))).toEqual(["issueEmpty", "signOffMissing"]);
  });

  it("is the same list in the transaction, and nothing is written when it is not empty", async () => {
    const room = await makeNewsroom();
    const articleId = await write(room, "oh");
    const issueId = await assemble(room, { sections: { 특집: [articleId] } });
    const { blockers } = await readiness(room.people.han, issueId);
    const refused = await publish(room, issueId);
    expect(refused).toMatchObject({ ok: false, error: { code: "blocked", facts: { blockers } } });
    expect(await db.edition.count({ where: { issueId } })).toBe(0);
  });
});

describe("signing off", () => {
  it("is for somebody other than the assemblers, and for nobody while something else is missing", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    const { hash } = await readiness(room.people.han, issueId);
    const by = (who: keyof Newsroom["people"]) =>
      signOffIssue(room.people[who], { issueId, hash, note: "" }).then(code);
    expect(await by("moon")).toBe("forbidden");
    expect(await by("seo")).toBe("notFound");
    const { sections } = (await readiness(room.people.baek, issueId)).arrangement;
    const move = { ...(await at(issueId)), sectionId: sections[1]?.id ?? "", to: 0 };
    expectAccepted(await moveSection(room.people.han, move));
    expect(await by("han")).toBe("forbidden");
    expect(await by("baek")).toBe("stale");
    const now = (await readiness(room.people.baek, issueId)).hash;
    expect(code(await signOffIssue(room.people.baek, { issueId, hash: now, note: "" }))).toBe("accepted");
  });

  it("drops visibly with any change, and holds again when the change is taken back by somebody else", async () => {
    const room = await makeNewsroom();
    const { issueId, first } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const state = async () => (await db.issue.findUniqueOrThrow({ where: { id: issueId } })).state;
    expect(await state()).toBe("ready");
    const change = async (as: "leftOut" | "drawn") =>
      changeSummary(room.people.moon, { ...(await at(issueId)), articleId: first, change: { as } });
    expectAccepted(await change("leftOut"));
    expect([await state(), ...(await codes(room, issueId))]).toEqual(["inProduction", "signOffLapsed"]);
    const events = await db.auditEvent.findMany({ where: { subjectId: issueId, kind: "issue.signOffLapsed" } });
    expect(events).toHaveLength(1);
    expectAccepted(await change("drawn"));
    expect(await codes(room, issueId)).toEqual([]);
  });

  it("drops when an article of the issue is handed in with another text", async () => {
    const room = await makeNewsroom();
    const { issueId, first } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    expectAccepted(await reopen(room.people.oh, { articleId: first, reason: "고침" }));
    await edit(room, "oh", first);
    await submit(room, "oh", first);
    expect((await db.issue.findUniqueOrThrow({ where: { id: issueId } })).state).toBe("inProduction");
    await approve(room, first);
    expect(await codes(room, issueId)).toEqual(["signOffLapsed"]);
  });
});

describe("publishing", () => {
  it("freezes an edition that says what was approved, by whom it was let through, and proves it", async () => {
    const room = await makeNewsroom();
    const { issueId, first, second } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const { editionId, hash } = expectAccepted(await publish(room, issueId));
    const [publication, issue] = await slugsOf(room, issueId);
    const edition = await readEdition(publication, issue);
    expect(edition).toMatchObject({ editionId, hash, frame: { edition: { number: 1 }, seal: { signedOffBy: "han" } } });
    const told = edition?.frame.sections.map(({ number, title, groups }) => [
      number,
      title,
      groups[0]?.items[0]?.number,
      groups[0]?.items[0]?.title,
    ]);
    expect(told).toEqual([
      ["I", "특집", "01", "첫 기사 1"],
      ["II", "단신", "02", "둘째 기사 1"],
    ]);
    expect(edition?.frame.summary.map(({ text }) => text[0]?.text)).toEqual(["첫 기사 1의 요약", "둘째 기사 1의 요약"]);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["published", "published"]);
    expect(await db.outbox.count({ where: { key: `edition:${editionId}` } })).toBe(1);
  });

  it("can be verified from what is public: one changed byte fails", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    expectAccepted(await publish(room, issueId));
    const [publication, issue] = await slugsOf(room, issueId);
    const proof = await readManifest(publication, issue);
    if (!proof) throw new Error("no manifest");
    expect(await hashOf(proof.manifest)).toBe(proof.hash);
    expect(await hashOf(proof.frame as never)).toBe(proof.manifest.frameHash);
    for (const { revisionId, hash, approvals } of proof.manifest.articles) {
      const { content } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
      expect(await hashOf(content as never)).toBe(hash);
      expect(await hashOf(JSON.parse(JSON.stringify(content).replace("첫 문장", "첫 문잠")) as never)).not.toBe(hash);
      expect(approvals).toEqual([{ role: "reviewer", verdict: "approve", at: expect.any(String) }]);
    }
  });

  it("sent twice, even at once, makes one edition", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const { hash } = await readiness(room.people.baek, issueId);
    const wish = { issueId, hash, edition: 1, reason: "", publicNote: "" };
    const answers = await Promise.all([1, 2, 3].map(() => publishIssue(room.people.baek, wish)));
    expect(new Set(answers.map((answer) => expectAccepted(answer).editionId)).size).toBe(1);
    expect(await db.edition.count({ where: { issueId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { subjectId: issueId, kind: "issue.published" } })).toBe(1);
  });

  it.each([
    ["moon", "forbidden"],
    ["oh", "forbidden"],
    ["seo", "notFound"],
    ["guest", "notFound"],
  ] as const)("by %s: %s", async (who, answer) => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    const wish = { issueId, hash: "0".repeat(64), edition: 1, reason: "", publicNote: "" };
    expect(code(await publishIssue(room.people[who], wish))).toBe(answer);
  });

  it("does not publish what the person has not seen", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const wish = { issueId, hash: "0".repeat(64), edition: 1, reason: "", publicNote: "" };
    expect(code(await publishIssue(room.people.baek, wish))).toBe("stale");
  });

  it("makes a second edition of a corrected text, keeps the old address, and goes back to the first", async () => {
    const room = await makeNewsroom();
    const { issueId, first } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const one = expectAccepted(await publish(room, issueId));
    const [publication, issue] = await slugsOf(room, issueId);
    const { slug } = await db.article.findUniqueOrThrow({ where: { id: first } });
    const path = (name: string) => `/${publication}/${issue}/${name}`;

    await correct(room, first);
    expect((await readEditionArticle(publication, issue, slug))?.item.title).toBe("첫 기사 1");
    await db.article.update({ where: { id: first }, data: { slug: `${slug}-new` } });
    expectAccepted(await signOff(room, issueId));
    expect(code(await publish(room, issueId))).toBe("invalid");
    const two = expectAccepted(await publish(room, issueId, "수치를 바로잡음"));
    expect(two.number).toBe(2);
    expect(await stateOf(first)).toBe("corrected");
    expect((await readManifest(publication, issue))?.manifest.previousEditionHash).toBe(one.hash);
    expect((await readEditionArticle(publication, issue, `${slug}-new`))?.item.title).toBe("바로잡은 기사");
    expect(await readEditionArticle(publication, issue, slug)).toBeNull();
    expect(await readRedirect(path(slug))).toBe(path(`${slug}-new`));
    expect((await readEdition(publication, issue))?.history.map(({ number }) => number)).toEqual([2, 1]);

    const back = { issueId, editionId: one.editionId, liveEditionId: two.editionId, reason: "둘째 판에 잘못이 있음" };
    expect(code(await rollBackIssue(room.people.moon, back))).toBe("forbidden");
    expect(
      code(await rollBackIssue(room.people.han, { ...back, liveEditionId: one.editionId, editionId: two.editionId })),
    ).toBe("conflict");
    expectAccepted(await rollBackIssue(room.people.han, back));
    expect((await readEditionArticle(publication, issue, slug))?.item.title).toBe("첫 기사 1");
    expect(await readRedirect(path(`${slug}-new`))).toBe(path(slug));
    expect(code(await rollBackIssue(room.people.han, back))).toBe("conflict");
  });

  it("has nothing to publish while nothing has changed", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    expectAccepted(await publish(room, issueId));
    expect(await codes(room, issueId)).toEqual(["nothingNew"]);
  });

  it("a verdict against it and publishing: one of them is too late", async () => {
    const room = await makeNewsroom();
    for (let turn = 0; turn < 4; turn += 1) {
      const { issueId, first } = await assembleReady(room, turn + 1);
      expectAccepted(await signOff(room, issueId));
      const [out, reopened] = await Promise.all([
        publish(room, issueId),
        reopen(room.people.oh, { articleId: first, reason: "고침" }),
      ]);
      if (out.ok) expect([await stateOf(first), code(reopened)]).toEqual(["published", "forbidden"]);
      else expect([code(out), await stateOf(first)]).toEqual(["blocked", "draft"]);
    }
  });
});

describe("what the public can reach", () => {
  it("is nothing of what is not out, at whatever address", async () => {
    const room = await makeNewsroom();
    const { issueId, first } = await assembleReady(room);
    const [publication, issue] = await slugsOf(room, issueId);
    const { slug } = await db.article.findUniqueOrThrow({ where: { id: first } });
    const nothing = async () => [
      await readPublication(publication),
      await readArchivePage(publication, {}),
      await readEdition(publication, issue),
      await readEditionArticle(publication, issue, slug),
      await readManifest(publication, issue),
      await readRedirect(`/${publication}/${issue}/${slug}`),
    ];
    expect(await nothing()).toEqual([null, null, null, null, null, null]);
    expectAccepted(await signOff(room, issueId));
    expect(await nothing()).toEqual([null, null, null, null, null, null]);
    expectAccepted(await publish(room, issueId));
    expect((await nothing()).slice(0, 5)).not.toContain(null);
    const draft = await write(room, "oh");
    const other = await db.article.findUniqueOrThrow({ where: { id: draft } });
    expect(await readEditionArticle(publication, issue, other.slug)).toBeNull();
    expect((await readHome()).publications.map((one) => one.publication.slug)).toContain(publication);
  });

  it.each([
    ["../etc", "x"],
    ["a'b", "x"],
    ["x".repeat(200), "x"],
    ["", ""],
    ["__proto__", "constructor"],
  ])("answers null for %s/%s", async (one, two) => {
    expect(await readEdition(one, two)).toBeNull();
    expect(await readEditionArticle(one, two, two)).toBeNull();
    expect(await readPublication(one)).toBeNull();
    expect(await readRedirect(`/${one}/${two}`)).toBeNull();
  });

  it("lists the archive by year, a page at a time", async () => {
    const room = await makeNewsroom();
    for (const number of [1, 2]) {
      const { issueId } = await assembleReady(room, number);
      expectAccepted(await signOff(room, issueId));
      expectAccepted(await publish(room, issueId));
    }
    const all = await readArchivePage(room.publicationSlug, {});
    expect(all).toMatchObject({ years: [{ year: 2026, issues: 2 }], page: 1, pages: 1 });
    expect(all?.issues.map(({ number, articleCount }) => [number, articleCount])).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect(await readArchivePage(room.publicationSlug, { page: 2 })).toBeNull();
    expect(await readArchivePage(room.publicationSlug, { year: 1999 })).toBeNull();
    expect((await readPublication(room.publicationSlug))?.recent.map(({ number }) => number)).toEqual([1]);
  });
});
