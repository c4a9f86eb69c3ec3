import { describe, expect, it } from "vitest";
import { changeItem } from "@/lib/issues/change-item.server";
import { changeGateRules, readGateRules } from "@/lib/issues/change-gate-rules.server";
import { rewordChecklist, tickPoint } from "@/lib/issues/change-checklist.server";
import { usualGateRules } from "@/lib/issues/gate-rules";
import { itemSchema } from "@/lib/issues/item";
import { moveSection } from "@/lib/issues/move-section.server";
import { readPublication } from "@/lib/issues/read-publication.server";
import { updatePublication } from "@/lib/issues/update-publication.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { reopen } from "@/lib/review/reopen.server";
import { approve, edit, submit } from "./testing/articles";
import { assembleReady, at, publish, readiness, signOff } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);

async function lastEvent(subjectId: string, kind: string) {
  const event = await db.auditEvent.findFirst({ where: { subjectId, kind }, orderBy: { sequence: "desc" } });
  return event?.facts;
}

describe("the publication's say in its gate", () => {
  const setRules = (room: Newsroom, who: "han" | "moon" | "guest", rules = {}) =>
    changeGateRules(room.people[who], {
      publicationId: room.publicationId,
      rules: { ...usualGateRules, ...rules },
    });

  it("lets the issue out with a warning, and holds it back once it is set to; the page and the transaction say the same", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const before = await readiness(room.people.baek, issueId);
    expect(before.blockers).toEqual([]);
    expect(before.warnings.map((one) => one.code)).toEqual(["sourcesMissing", "sourcesMissing"]);

    expectAccepted(await setRules(room, "han", { sources: "block" }));
    const after = await readiness(room.people.baek, issueId);
    expect(after.blockers.map((one) => one.code)).toEqual(["sourcesMissing", "sourcesMissing"]);
    const { blockers } = after;
    expect(await publish(room, issueId)).toMatchObject({ ok: false, error: { code: "blocked", facts: { blockers } } });

    expectAccepted(await setRules(room, "han", { sources: "off" }));
    expect((await readiness(room.people.baek, issueId)).warnings).toEqual([]);
    expect(code(await publish(room, issueId))).toBe("accepted");
  });

  it("is a managing editor's, and the trail says from what to what", async () => {
    const room = await makeNewsroom();
    expect(code(await setRules(room, "moon"))).toBe("forbidden");
    expect(code(await setRules(room, "guest"))).toBe("notFound");
    expect(code(await readGateRules(room.people.moon, room.publicationId))).toBe("notFound");
    expectAccepted(await setRules(room, "han", { deadLinks: "block" }));
    expect(await lastEvent(room.publicationId, "publication.gateChanged")).toEqual({
      fields: ["deadLinks"],
      was: { deadLinks: "warn" },
      is: { deadLinks: "block" },
    });
    expect(expectAccepted(await readGateRules(room.people.han, room.publicationId)).deadLinks).toBe("block");
  });
});

describe("the checklist of an issue", () => {
  it("holds the issue back until each point is ticked, and drops no sign-off", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    expectAccepted(await rewordChecklist(room.people.han, { issueId, texts: ["표지 확인", "판권 확인"] }));
    const tick = (text: string, who: "moon" | "oh" = "moon") =>
      tickPoint(room.people[who], { issueId, text, done: true });
    expect(code(await tick("표지 확인", "oh"))).toBe("forbidden");
    expect(code(await tick("없는 항목"))).toBe("notFound");
    expectAccepted(await tick("표지 확인"));
    const { blockers, signOff: signed } = await readiness(room.people.baek, issueId);
    expect(blockers.map((one) => [one.code, one.facts.points])).toEqual([["pointsOpen", ["판권 확인"]]]);
    expect(signed?.holds).toBe(true);
    expect(code(await publish(room, issueId))).toBe("blocked");

    expectAccepted(await rewordChecklist(room.people.han, { issueId, texts: ["판권과 날짜 확인", "표지 확인"] }));
    const { arrangement } = await readiness(room.people.baek, issueId);
    expect(arrangement.issue.checklist.map(({ text, done }) => [text, done?.name ?? null])).toEqual([
      ["판권과 날짜 확인", null],
      ["표지 확인", "moon"],
    ]);
    expect(code(await rewordChecklist(room.people.moon, { issueId, texts: [] }))).toBe("forbidden");
    expectAccepted(await tick("판권과 날짜 확인"));
    expect(code(await publish(room, issueId))).toBe("accepted");
  });
});

describe("a sign-off that no longer holds", () => {
  const changes = async (room: Newsroom, issueId: string) =>
    (await readiness(room.people.han, issueId)).lapses.map(({ change, title }) => `${change} ${title}`.trim());

  it("says which article's text it was, on the page and in the trail", async () => {
    const room = await makeNewsroom();
    const { issueId, first } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    expect(await changes(room, issueId)).toEqual([]);
    expectAccepted(await reopen(room.people.oh, { articleId: first, reason: "수치" }));
    await edit(room, "oh", first, { title: "첫 기사 1", text: "다른 문장" });
    await submit(room, "oh", first);
    expect(await changes(room, issueId)).toEqual(["textChanged 첫 기사 1"]);
    expect(await lastEvent(issueId, "issue.signOffLapsed")).toMatchObject({
      because: "articleChanged",
      articleId: first,
    });
    await approve(room, first);
    expectAccepted(await signOff(room, issueId));
    expect(await changes(room, issueId)).toEqual([]);
  });

  it("says that it was the order, a label, or the publication itself", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const [section] = await db.section.findMany({ where: { issueId }, orderBy: { position: "asc" } });
    expectAccepted(
      await moveSection(room.people.moon, { ...(await at(issueId)), sectionId: section?.id ?? "", to: 1 }),
    );
    expect(await lastEvent(issueId, "issue.signOffLapsed")).toMatchObject({ because: "sectionMoved" });
    expect(await changes(room, issueId)).toContain("sectionsChanged");

    expectAccepted(
      await moveSection(room.people.moon, { ...(await at(issueId)), sectionId: section?.id ?? "", to: 0 }),
    );
    expect(await changes(room, issueId)).toEqual([]);
    expectAccepted(await signOff(room, issueId));
    const item = await db.issueItem.findFirstOrThrow({ where: { sectionId: section?.id ?? "" } });
    const label = { itemId: item.id, ...itemSchema.parse({ category: "지역" }) };
    expectAccepted(await changeItem(room.people.moon, { ...(await at(issueId)), ...label }));
    expect(await changes(room, issueId)).toEqual(["labelChanged 첫 기사 1"]);
  });

  it("is dropped by a change of the publication's own imprint", async () => {
    const room = await makeNewsroom();
    const admin = { ...room.people.guest, isAdmin: true };
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const { settings, fingerprint } = expectAccepted(await readPublication(admin, room.publicationId));
    const changed = { ...settings, title: "새 이름의 주간지" };
    expectAccepted(
      await updatePublication(admin, { publicationId: room.publicationId, fingerprint, settings: changed }),
    );
    expect((await db.issue.findUniqueOrThrow({ where: { id: issueId } })).state).toBe("inProduction");
    expect(await changes(room, issueId)).toEqual(["publicationChanged"]);
    expect(await lastEvent(issueId, "issue.signOffLapsed")).toMatchObject({ because: "publicationChanged" });
  });
});
