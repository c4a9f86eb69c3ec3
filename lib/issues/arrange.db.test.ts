import { beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { write } from "@/lib/publishing/testing/articles";
import { assemble, at } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { addItem } from "./add-item.server";
import { changeColophon } from "./change-colophon.server";
import { changeIssueDetails } from "./change-issue-details.server";
import { changeItem } from "./change-item.server";
import { changeSection } from "./change-section.server";
import { changeSummary } from "./change-summary.server";
import { createIssue } from "./create-issue.server";
import { fillSlot } from "./fill-slot.server";
import { issueSchema } from "./issue";
import { itemSchema } from "./item";
import { moveItem } from "./move-item.server";
import { moveSection } from "./move-section.server";
import { removeItem } from "./remove-item.server";
import { removeSection } from "./remove-section.server";
import { sectionSchema } from "./section";

newsroomDatabase();

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);

/** Sections with their articles' titles, as they stand. */
async function told(issueId: string): Promise<string[]> {
  const sections = await db.section.findMany({
    where: { issueId },
    orderBy: { position: "asc" },
    include: { items: { orderBy: { position: "asc" }, include: { article: true } } },
  });
  return sections.map(
    ({ title, items }) =>
      `${title}: ${items.map(({ article, slotLabel }) => article?.title ?? `(${slotLabel})`).join(" ")}`,
  );
}

async function world() {
  const room = await makeNewsroom();
  const ids = [];
  for (const title of ["가", "나", "다", "라"]) ids.push(await write(room, "oh", { title }));
  const [a = "", b = "", c = "", d = ""] = ids;
  const issueId = await assemble(room, { sections: { 하나: [a, b, c], 둘: [d] } });
  const sections = await db.section.findMany({ where: { issueId }, orderBy: { position: "asc" } });
  const itemOf = async (articleId: string) => (await db.issueItem.findUniqueOrThrow({ where: { articleId } })).id;
  return { room, issueId, ids: { a, b, c, d }, one: sections[0]?.id ?? "", two: sections[1]?.id ?? "", itemOf };
}

describe("arranging", () => {
  it("moves items within and between sections, and closes the gaps", async () => {
    const { room, issueId, ids, one, two, itemOf } = await world();
    const move = async (article: string, sectionId: string, to: number) =>
      code(await moveItem(room.people.moon, { ...(await at(issueId)), itemId: await itemOf(article), sectionId, to }));
    expect(await move(ids.a, one, 2)).toBe("accepted");
    expect(await told(issueId)).toEqual(["하나: 나 다 가", "둘: 라"]);
    expect(await move(ids.d, one, 1)).toBe("accepted");
    expect(await told(issueId)).toEqual(["하나: 나 라 다 가", "둘: "]);
    expect(await move(ids.b, two, 99)).toBe("accepted");
    expect(await told(issueId)).toEqual(["하나: 라 다 가", "둘: 나"]);
    const positions = await db.issueItem.findMany({ where: { sectionId: one }, orderBy: { position: "asc" } });
    expect(positions.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  it("moves, relabels and removes sections; one that holds something stays", async () => {
    const { room, issueId, ids, one, two, itemOf } = await world();
    expectAccepted(await moveSection(room.people.moon, { ...(await at(issueId)), sectionId: two, to: 0 }));
    const renamed = { ...sectionSchema.parse({ title: "셋", numbering: "none" }), sectionId: one };
    expectAccepted(await changeSection(room.people.moon, { ...(await at(issueId)), ...renamed }));
    expect(await told(issueId)).toEqual(["둘: 라", "셋: 가 나 다"]);
    const remove = async () => removeSection(room.people.moon, { ...(await at(issueId)), sectionId: two });
    expect(await remove()).toMatchObject({ ok: false, error: { code: "notEmpty", facts: { items: 1 } } });
    expectAccepted(await removeItem(room.people.moon, { ...(await at(issueId)), itemId: await itemOf(ids.d) }));
    expectAccepted(await remove());
    expect(await told(issueId)).toEqual(["셋: 가 나 다"]);
    expect((await db.section.findUniqueOrThrow({ where: { id: one } })).position).toBe(0);
  });

  it("keeps an empty slot with its owner until an article fills it", async () => {
    const { room, issueId, two } = await world();
    const slot = {
      ...itemSchema.parse({ slotLabel: "지역 소식", category: "지역", ownerId: room.people.oh.userId }),
      sectionId: two,
    };
    expectAccepted(await addItem(room.people.moon, { ...(await at(issueId)), ...slot, articleId: null, at: 0 }));
    expect((await told(issueId))[1]).toBe("둘: (지역 소식) 라");
    const { id: itemId } = await db.issueItem.findFirstOrThrow({ where: { issueId, articleId: null } });
    const articleId = await write(room, "oh", { title: "마" });
    expectAccepted(await fillSlot(room.people.moon, { ...(await at(issueId)), itemId, articleId }));
    expect(code(await fillSlot(room.people.moon, { ...(await at(issueId)), itemId, articleId }))).toBe("conflict");
    expect((await told(issueId))[1]).toBe("둘: 마 라");
  });

  it("two people at once: one of them is told that the issue has changed", async () => {
    const { room, issueId, one, two } = await world();
    const version = await at(issueId);
    const answers = await Promise.all([
      moveSection(room.people.moon, { ...version, sectionId: two, to: 0 }),
      moveSection(room.people.han, { ...version, sectionId: one, to: 1 }),
    ]);
    expect(answers.map(code).sort()).toEqual(["accepted", "stale"]);
    expect(await told(issueId)).toEqual(["둘: 라", "하나: 가 나 다"]);
  });

  it("writes, leaves out and draws again a line of the summary; gives the issue a colophon of its own", async () => {
    const { room, issueId, ids } = await world();
    const change = async (by: { as: "drawn" } | { as: "leftOut" } | { as: "written"; text: string }) => {
      expectAccepted(await changeSummary(room.people.moon, { ...(await at(issueId)), articleId: ids.a, change: by }));
      return (await db.issue.findUniqueOrThrow({ where: { id: issueId } })).summary;
    };
    expect(await change({ as: "written", text: "고친 줄" })).toEqual([{ articleId: ids.a, text: "고친 줄" }]);
    expect(await change({ as: "leftOut" })).toEqual([{ articleId: ids.a, text: null }]);
    expect(await change({ as: "drawn" })).toEqual([]);
    const own = [{ label: "발행일", value: "2026년 1월 1일" }];
    expectAccepted(await changeColophon(room.people.moon, { ...(await at(issueId)), colophon: own }));
    expectAccepted(await changeColophon(room.people.moon, { ...(await at(issueId)), colophon: null }));
    expect((await db.issue.findUniqueOrThrow({ where: { id: issueId } })).colophonOverride).toBeNull();
  });

  it("writes every change down, with who made it", async () => {
    const { room, issueId } = await world();
    const events = await db.auditEvent.findMany({ where: { subjectId: issueId, kind: "issue.arranged" } });
    expect(events).toHaveLength(6);
    expect(new Set(events.map(({ actorId }) => actorId))).toEqual(new Set([room.people.moon.userId]));
  });
});

describe("refusals", () => {
  let made: Awaited<ReturnType<typeof world>>;
  let other: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    made = await world();
    other = await world();
  });

  it.each([
    ["moon", "accepted"],
    ["han", "accepted"],
    ["oh", "forbidden"],
    ["seo", "notFound"],
    ["guest", "notFound"],
  ] as const)("a change of the colophon by %s: %s", async (who, answer) =>
    expect(code(await changeColophon(made.room.people[who], { ...(await at(made.issueId)), colophon: null }))).toBe(
      answer,
    ),
  );

  it("of ids of another publication", async () => {
    const { room, issueId, one } = made;
    const by = room.people.moon;
    const now = () => at(issueId);
    const foreign = {
      section: other.one,
      item: await other.itemOf(other.ids.a),
      article: await write(other.room, "oh"),
    };
    expect(code(await moveSection(by, { ...(await now()), sectionId: foreign.section, to: 0 }))).toBe("notFound");
    expect(code(await removeSection(by, { ...(await now()), sectionId: foreign.section }))).toBe("notFound");
    expect(code(await moveItem(by, { ...(await now()), itemId: foreign.item, sectionId: one, to: 0 }))).toBe(
      "notFound",
    );
    expect(code(await removeItem(by, { ...(await now()), itemId: foreign.item }))).toBe("notFound");
    expect(code(await changeItem(by, { ...(await now()), itemId: foreign.item, ...itemSchema.parse({}) }))).toBe(
      "notFound",
    );
    expect(
      code(
        await addItem(by, { ...(await now()), sectionId: one, articleId: foreign.article, ...itemSchema.parse({}) }),
      ),
    ).toBe("notFound");
    const owner = itemSchema.parse({ ownerId: other.room.people.oh.userId });
    expect(code(await addItem(by, { ...(await now()), sectionId: one, articleId: null, ...owner }))).toBe("notFound");
    expect(code(await moveSection(by, { issueId: other.issueId, version: 0, sectionId: one, to: 0 }))).toBe("notFound");
    expect(await told(issueId)).toEqual(["하나: 가 나 다", "둘: 라"]);
  });

  it("of an article that is in an issue already, or out of the work", async () => {
    const { room, issueId, ids, two } = made;
    const add = async (articleId: string) =>
      addItem(room.people.moon, { ...(await at(issueId)), sectionId: two, articleId, ...itemSchema.parse({}) });
    expect(await add(ids.a)).toMatchObject({ ok: false, error: { code: "conflict", facts: { issue: 1 } } });
    const spiked = await write(room, "oh");
    await db.article.update({ where: { id: spiked }, data: { state: "spiked" } });
    expect(code(await add(spiked))).toBe("wrongState");
  });

  it("of a number or an address that another issue has", async () => {
    const { room } = made;
    const plan = (number: number, slug: string) =>
      createIssue(room.people.han, {
        ...issueSchema.parse({ number, slug, publicationDate: "2026-03-01" }),
        publicationId: room.publicationId,
        templateId: null,
      });
    expect(await plan(1, "new")).toMatchObject({ ok: false, error: { code: "conflict", facts: { field: "number" } } });
    expect(await plan(9, "2026-01-01")).toMatchObject({
      ok: false,
      error: { code: "conflict", facts: { field: "slug" } },
    });
    const both = await Promise.all([plan(7, "seven"), plan(7, "seven-again")]);
    expect(both.map(code).sort()).toEqual(["accepted", "conflict"]);
    const second = both.find((answer) => answer.ok);
    const issueId = second?.ok ? second.value.issueId : "";
    const details = issueSchema.parse({ number: 1, slug: "seven", publicationDate: "2026-03-01" });
    const taken = await changeIssueDetails(room.people.han, { ...(await at(issueId)), ...details });
    expect(taken).toMatchObject({ ok: false, error: { code: "conflict", facts: { field: "number" } } });
  });
});

describe("createIssue", () => {
  it("lays out a template's sections and slots, with days counted from the publication date", async () => {
    const room: Newsroom = await makeNewsroom();
    const plan = {
      sections: [
        {
          title: "특집",
          slots: [{ label: "머리기사", category: "", dueOffsetDays: -3, hints: { lead: "숫자 하나로" } }],
        },
        { title: "단신", itemsNumbered: false, slots: [] },
      ],
    };
    const template = await db.issueTemplate.create({ data: { publicationId: room.publicationId, name: "주간", plan } });
    const input = {
      ...issueSchema.parse({ number: 1, slug: "one", publicationDate: "2026-02-10" }),
      publicationId: room.publicationId,
    };
    const { issueId } = expectAccepted(await createIssue(room.people.han, { ...input, templateId: template.id }));
    expect(await told(issueId)).toEqual(["특집: (머리기사)", "단신: "]);
    const [slot] = await db.issueItem.findMany({ where: { issueId } });
    expect(slot?.dueAt?.toISOString()).toBe("2026-02-07T09:00:00.000Z");
    expect(slot?.hints).toEqual({ title: "", lead: "숫자 하나로", summary: "", body: "" });
  });
});
