import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { makeSource, makeWorld, type World } from "@/lib/articles/testing/world";
import { type TableContent, tableContentSchema } from "@/lib/document/table-content";
import { hashOf } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createTable } from "./create-table.server";
import { findTables, findTablesSchema } from "./find-tables.server";
import { readTable } from "./read-table.server";
import { reviseTable } from "./revise-table.server";

const database = newsroomDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const contentOf = (caption: string, given: Partial<Record<keyof TableContent, unknown>> = {}) =>
  tableContentSchema.parse({
    caption,
    columns: [
      { key: "country", label: "국가" },
      { key: "density", label: "밀도", kind: "number" },
    ],
    rows: [{ country: "한국", density: 1000 }, { country: "중국" }],
    ...given,
  });
const make = async (caption = "로봇 밀도", given = {}) => {
  const input = { publicationId: world.publicationId, content: contentOf(caption, given) };
  return expectAccepted(await createTable(world.author, input));
};

describe("createTable", () => {
  it("keeps the content, its hash and the event", async () => {
    const { tableId, revisionId } = await make();
    const revision = await db.tableRevision.findUniqueOrThrow({ where: { id: revisionId } });
    expect(revision).toMatchObject({
      tableId,
      number: 1,
      createdById: world.author.userId,
      hash: await hashOf(contentOf("로봇 밀도")),
    });
    expect(await db.table.findUniqueOrThrow({ where: { id: tableId } })).toMatchObject({
      headRevisionId: revisionId,
      caption: "로봇 밀도",
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: tableId } });
    expect(event).toMatchObject({ kind: "table.created", facts: { revisionId, hash: revision.hash } });
  });

  it("has the same hash after a journey through the database", async () => {
    const { tableId, revisionId } = await make("가", { notes: ["출처: 협회"], unit: "대" });
    const { shown } = expectAccepted(await readTable(world.author, tableId));
    expect(await hashOf(shown.content)).toBe(
      (await db.tableRevision.findUniqueOrThrow({ where: { id: revisionId } })).hash,
    );
  });

  it("refuses a source of another publication", async () => {
    const strange = await makeSource(await makeWorld());
    const content = contentOf("표", { sources: [await makeSource(world), strange] });
    expect(await createTable(world.author, { publicationId: world.publicationId, content })).toEqual({
      ok: false,
      error: { code: "invalid", facts: { reason: "unknownSource", id: strange } },
    });
  });

  it("does not know of a publication that is not there", async () => {
    const result = await createTable(world.admin, { publicationId: newId(), content: contentOf("표") });
    expect(result).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("who may", () => {
  const rights: [keyof World, string][] = [
    ["admin", "accepted"],
    ["chief", "accepted"],
    ["editor", "accepted"],
    ["author", "accepted"],
    ["reviewer", "forbidden"],
    ["stranger", "notFound"],
  ];

  it.each(rights)(
    "%s: to make and to correct is %s; to read unless the publication is none of theirs",
    async (who, answer) => {
      const actor = world[who] as Actor;
      const said = ({ ok, error }: { ok: boolean; error?: { code: string } }) => (ok ? "accepted" : error?.code);
      const { tableId, revisionId } = await make();
      const content = contentOf("고친 표");
      expect(said(await createTable(actor, { publicationId: world.publicationId, content }))).toBe(answer);
      expect(said(await reviseTable(actor, { tableId, baseRevisionId: revisionId, content }))).toBe(answer);
      expect((await readTable(actor, tableId)).ok).toBe(answer !== "notFound");
      const find = findTablesSchema.parse({ publicationId: world.publicationId });
      expect((await findTables(actor, find)).ok).toBe(answer !== "notFound");
    },
  );
});

describe("reviseTable", () => {
  it("makes a new revision and leaves the one before as it was", async () => {
    const { tableId, revisionId } = await make();
    const revised = await reviseTable(world.editor, {
      tableId,
      baseRevisionId: revisionId,
      content: contentOf("고친 표"),
    });
    expect(revised).toMatchObject({ value: { number: 2 } });
    const { shown, revisions, headRevisionId } = expectAccepted(await readTable(world.author, tableId));
    expect(shown).toMatchObject({ number: 2, content: { caption: "고친 표" }, createdBy: { name: world.editor.name } });
    expect(revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(headRevisionId).toBe(shown.id);
    const before = expectAccepted(await readTable(world.author, tableId, revisionId));
    expect(before.shown).toMatchObject({ number: 1, content: { caption: "로봇 밀도" } });
    await expect(
      database.query(`UPDATE "TableRevision" SET "number" = 9 WHERE "id" = $1`, [revisionId]),
    ).rejects.toThrow();
  });

  it("makes none when nothing was changed", async () => {
    const { tableId, revisionId } = await make();
    const same = await reviseTable(world.editor, {
      tableId,
      baseRevisionId: revisionId,
      content: contentOf("로봇 밀도"),
    });
    expect(same).toEqual({ ok: true, value: { revisionId, number: 1 } });
    expect(await db.tableRevision.count({ where: { tableId } })).toBe(1);
  });

  it("has one winner when two correct the same revision", async () => {
    const { tableId, revisionId } = await make();
    const revise = (caption: string) =>
      reviseTable(world.editor, { tableId, baseRevisionId: revisionId, content: contentOf(caption) });
    const results = await Promise.all(["하나", "둘", "셋"].map(revise));
    expect(results.map((result) => (result.ok ? "written" : result.error.code)).sort()).toEqual([
      "stale",
      "stale",
      "written",
    ]);
    const { headRevisionId } = await db.table.findUniqueOrThrow({ where: { id: tableId } });
    expect(results).toContainEqual({ ok: false, error: { code: "stale", facts: { revisionId: headRevisionId } } });
  });

  it("does not find what is not there", async () => {
    const nothing = { tableId: newId(), baseRevisionId: newId(), content: contentOf("표") };
    expect(await reviseTable(world.admin, nothing)).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("readTable", () => {
  it("does not find a revision of another table", async () => {
    const [one, other] = [await make(), await make()];
    expect(await readTable(world.author, one.tableId, other.revisionId)).toMatchObject({ error: { code: "notFound" } });
    expect(await readTable(world.author, newId())).toMatchObject({ error: { code: "notFound" } });
  });

  it("brings the sources along", async () => {
    const source = await makeSource(world, "统计局");
    const { tableId } = await make("출처 있는 표", { sources: [source] });
    expect(expectAccepted(await readTable(world.reviewer, tableId)).sources).toMatchObject({
      [source]: { title: "统计局" },
    });
  });
});

describe("findTables", () => {
  const find = async (text: string, page = 1) => {
    const input = findTablesSchema.parse({ publicationId: world.publicationId, text, page });
    return expectAccepted(await findTables(world.author, input));
  };

  it.each([
    ["찾을표", 1],
    ["목록의 찾을표", 1],
    ["찾을표 없는말", 0],
    ["%", 0],
  ])("finds %s", async (text, total) => {
    if ((await db.table.count({ where: { caption: "찾을표 목록의" } })) === 0) await make("찾을표 목록의");
    expect(await find(text)).toMatchObject({ total });
  });

  it("pages", async () => {
    for (let index = 0; index < 52; index += 1) await make(`쪽수 ${index}`);
    const [first, second] = [await find("쪽수"), await find("쪽수", 2)];
    expect([first.tables.length, second.tables.length, first.total]).toEqual([50, 2, 52]);
    expect(first.tables[0]).toMatchObject({ caption: "쪽수 51", number: 1, revisedBy: world.author.name });
  });
});
