import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { makeArticle, makeWorld, type World } from "@/lib/articles/testing/world";
import { article, chartEmbed } from "@/lib/document/build";
import { type ChartContent, chartContentSchema } from "@/lib/document/chart-content";
import { tableContentSchema } from "@/lib/document/table-content";
import { hashOf } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createTable } from "@/lib/tables/create-table.server";
import { reviseTable } from "@/lib/tables/revise-table.server";
import { createChart } from "./create-chart.server";
import { findCharts, findChartsSchema } from "./find-charts.server";
import { readChart } from "./read-chart.server";
import { reviseChart } from "./revise-chart.server";

newsroomDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tableContent = (china = 322) =>
  tableContentSchema.parse({
    caption: "로봇 밀도",
    columns: [
      { key: "country", label: "국가" },
      { key: "density", label: "밀도", kind: "number" },
    ],
    rows: [
      { country: "한국", density: 1000 },
      { country: "중국", density: china },
    ],
  });

async function makeTable(publication = world) {
  const input = { publicationId: publication.publicationId, content: tableContent() };
  return expectAccepted(await createTable(publication.author, input));
}

type Pinned = { tableId: string; revisionId: string };
const contentOf = ({ tableId, revisionId }: Pinned, given: Partial<ChartContent> = {}) =>
  chartContentSchema.parse({
    kind: "bar",
    tableId,
    tableRevisionId: revisionId,
    labels: "country",
    series: ["density"],
    caption: "나라별 로봇 밀도",
    altText: "한국이 가장 높다",
    ...given,
  });

async function make(given: Partial<ChartContent> = {}) {
  const table = await makeTable();
  const content = contentOf(table, given);
  const made = expectAccepted(await createChart(world.author, { publicationId: world.publicationId, content }));
  return { ...made, table, content };
}

describe("createChart", () => {
  it("keeps the content, its hash and the event", async () => {
    const { chartId, revisionId, content } = await make();
    const revision = await db.chartRevision.findUniqueOrThrow({ where: { id: revisionId } });
    expect(revision).toMatchObject({
      chartId,
      number: 1,
      tableRevisionId: content.tableRevisionId,
      hash: await hashOf(content),
    });
    expect(await db.chart.findUniqueOrThrow({ where: { id: chartId } })).toMatchObject({
      headRevisionId: revisionId,
      caption: "나라별 로봇 밀도",
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: chartId } });
    expect(event).toMatchObject({ kind: "chart.created", facts: { revisionId, hash: revision.hash } });
  });

  it.each<[string, Partial<ChartContent>, object]>([
    ["a column that the table does not have", { series: ["gone"] }, { reason: "unknownColumn", column: "gone" }],
    ["words to be drawn", { labels: "density", series: ["country"] }, { reason: "notFigures", column: "country" }],
    ["a table revision that is not there", { tableRevisionId: newId() }, { reason: "unknownTable" }],
  ])("refuses %s", async (_, given, facts) => {
    const content = contentOf(await makeTable(), given);
    const refused = await createChart(world.author, { publicationId: world.publicationId, content });
    expect(refused).toMatchObject({ ok: false, error: { code: "invalid", facts } });
  });

  it("refuses another publication's table", async () => {
    const content = contentOf(await makeTable(await makeWorld()));
    const refused = await createChart(world.author, { publicationId: world.publicationId, content });
    expect(refused).toMatchObject({ error: { code: "invalid", facts: { reason: "unknownTable" } } });
  });

  it("refuses a revision that belongs to another table than it says", async () => {
    const [one, other] = [await makeTable(), await makeTable()];
    const content = contentOf({ tableId: one.tableId, revisionId: other.revisionId });
    const refused = await createChart(world.author, { publicationId: world.publicationId, content });
    expect(refused).toMatchObject({ error: { code: "invalid", facts: { reason: "unknownTable" } } });
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
  it.each(rights)("%s makes and changes charts: %s", async (who, expected) => {
    const actor = world[who] as Actor;
    const { chartId, revisionId, content } = await make();
    const made = await createChart(actor, { publicationId: world.publicationId, content });
    const changed = await reviseChart(actor, {
      chartId,
      baseRevisionId: revisionId,
      content: { ...content, kind: "columns" },
    });
    expect([made, changed].map((one) => (one.ok ? "accepted" : one.error.code))).toEqual([expected, expected]);
  });

  it("a reviewer reads, a stranger knows of nothing", async () => {
    const { chartId } = await make();
    const input = findChartsSchema.parse({ publicationId: world.publicationId });
    expect(await readChart(world.reviewer, chartId)).toMatchObject({ ok: true, value: { mayChange: false } });
    expect(await readChart(world.stranger, chartId)).toMatchObject({ error: { code: "notFound" } });
    expect(await findCharts(world.stranger, input)).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("reviseChart", () => {
  it("takes newer data of its table by a new revision, and the old one stays", async () => {
    const { chartId, revisionId, table, content } = await make();
    const newer = expectAccepted(
      await reviseTable(world.editor, {
        tableId: table.tableId,
        baseRevisionId: table.revisionId,
        content: tableContent(392),
      }),
    );
    const before = expectAccepted(await readChart(world.author, chartId));
    expect([before.table.number, before.newerTable?.number]).toEqual([1, 2]);

    const taken = { ...content, tableRevisionId: newer.revisionId };
    expect(await reviseChart(world.author, { chartId, baseRevisionId: revisionId, content: taken })).toMatchObject({
      value: { number: 2 },
    });
    const after = expectAccepted(await readChart(world.author, chartId));
    expect([after.table.number, after.newerTable]).toEqual([2, null]);
    const old = expectAccepted(await readChart(world.author, chartId, revisionId));
    expect([old.table.number, old.table.content.rows[1]]).toEqual([1, { country: "중국", density: 322 }]);
  });

  it("makes no revision of what is the same, refuses an old base and another table", async () => {
    const { chartId, revisionId, content } = await make();
    const same = await reviseChart(world.author, { chartId, baseRevisionId: revisionId, content });
    expect(same).toMatchObject({ value: { revisionId, number: 1 } });
    const input = { chartId, baseRevisionId: revisionId, content: { ...content, kind: "line" as const } };
    const { revisionId: second } = expectAccepted(await reviseChart(world.author, input));
    const late = await reviseChart(world.author, { ...input, content: { ...content, kind: "columns" } });
    expect(late).toMatchObject({ error: { code: "stale", facts: { revisionId: second } } });
    const other = contentOf(await makeTable());
    expect(await reviseChart(world.author, { chartId, baseRevisionId: second, content: other })).toMatchObject({
      error: { code: "invalid", facts: { reason: "otherTable" } },
    });
  });

  it("is held to its own table by the database, and never rewritten", async () => {
    const { chartId, revisionId } = await make();
    const other = await makeTable();
    const row = await db.chartRevision.findUniqueOrThrow({ where: { id: revisionId } });
    const stray = {
      ...row,
      id: newId(),
      chartId,
      number: 9,
      tableId: other.tableId,
      tableRevisionId: other.revisionId,
      content: {},
    };
    await expect(db.chartRevision.create({ data: stray })).rejects.toThrow(/foreign key|Foreign key/);
    const rewriting = db.$executeRaw`UPDATE "ChartRevision" SET "number" = 7 WHERE "id" = ${revisionId}::uuid`;
    await expect(rewriting).rejects.toThrow("ChartRevision is append-only");
  });
});

describe("where charts are used", () => {
  it("counts articles that show it and says which show an older revision", async () => {
    const { chartId, revisionId, content } = await make();
    const document = article({ title: "새 기사" }, chartEmbed(chartId, revisionId), chartEmbed(chartId, revisionId));
    const articleId = await makeArticle(world, { document });
    const input = findChartsSchema.parse({ publicationId: world.publicationId, tableId: content.tableId });
    expect(expectAccepted(await findCharts(world.author, input)).charts).toMatchObject([
      { id: chartId, articleCount: 1, kind: "bar" },
    ]);
    expect(expectAccepted(await readChart(world.author, chartId)).uses).toMatchObject([{ articleId, isBehind: false }]);

    await reviseChart(world.author, { chartId, baseRevisionId: revisionId, content: { ...content, kind: "line" } });
    const read = expectAccepted(await readChart(world.otherAuthor, chartId));
    expect([read.uses, read.useCount]).toEqual([[], 1]);
    expect(expectAccepted(await readChart(world.author, chartId)).uses).toMatchObject([{ articleId, isBehind: true }]);
  });

  it("finds charts by words of their captions", async () => {
    await make({ caption: "아주 드문 제목의 도표" });
    const input = findChartsSchema.parse({ publicationId: world.publicationId, text: "드문 도표" });
    expect(expectAccepted(await findCharts(world.author, input))).toMatchObject({ total: 1 });
  });
});
