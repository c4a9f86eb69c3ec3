import { beforeAll, describe, expect, it } from "vitest";
import { article, chartEmbed, p, tableEmbed } from "@/lib/document/build";
import { createChart } from "@/lib/charts/create-chart.server";
import { chartContentSchema } from "@/lib/document/chart-content";
import { tableContentSchema } from "@/lib/document/table-content";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createTable } from "@/lib/tables/create-table.server";
import { readTable } from "@/lib/tables/read-table.server";
import { reviseTable } from "@/lib/tables/revise-table.server";
import { findTableUses } from "./find-table-uses.server";
import { keepTableRevision } from "./keep-table-revision.server";
import { readTableNews } from "./read-table-news.server";
import { takeTableRevision } from "./take-table-revision.server";
import { makeArticle, makeSource, makeWorld, type World } from "./testing/world";

newsroomDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const contentOf = (people: number, sources: readonly string[] = []) =>
  tableContentSchema.parse({
    caption: "도시",
    columns: [
      { key: "city", label: "도시" },
      { key: "people", label: "인구", kind: "number" },
      { key: "from", label: "출처", kind: "source" },
    ],
    rows: [{ city: "서울", people, from: sources }],
  });

/** A table at two revisions, and articles that pin the first. */
async function makeUsed(count = 1) {
  const { publicationId, author } = world;
  const { tableId, revisionId: first } = expectAccepted(
    await createTable(author, { publicationId, content: contentOf(941) }),
  );
  const articleIds: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const document = article(
      { title: `기사 ${made}` },
      p("앞"),
      tableEmbed(tableId, first),
      tableEmbed(tableId, first),
    );
    articleIds.push(await makeArticle(world, { document }));
  }
  const revised = await reviseTable(author, { tableId, baseRevisionId: first, content: contentOf(938) });
  const { revisionId: second } = expectAccepted(revised);
  const [articleId = ""] = articleIds;
  return { tableId, first, second, articleId, articleIds };
}

describe("findTableUses", () => {
  it("names each article once, with what is newer counted and figures called out", async () => {
    const { tableId, articleId, first } = await makeUsed();
    const { uses, total } = expectAccepted(await findTableUses(world.editor, { tableId, page: 1 }));
    expect(total).toBe(1);
    expect(uses).toMatchObject([
      {
        articleId,
        title: "기사 0",
        revisionId: first,
        number: 1,
        newer: { changes: 1, figures: 1 },
        isKept: false,
        mayTake: true,
      },
    ]);
  });

  it("comes in pages", async () => {
    const { tableId } = await makeUsed(21);
    const pages = await Promise.all([1, 2].map((page) => findTableUses(world.editor, { tableId, page })));
    const found = pages.map(expectAccepted);
    expect(found.map(({ uses, total }) => [uses.length, total])).toEqual([
      [20, 21],
      [1, 21],
    ]);
    expect(new Set(found.flatMap(({ uses }) => uses.map(({ articleId }) => articleId))).size).toBe(21);
  });

  it("is not for strangers", async () => {
    const { tableId } = await makeUsed();
    expect(await findTableUses(world.stranger, { tableId, page: 1 })).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("takeTableRevision", () => {
  it("pins the newer revision in every place of the text, and the index follows", async () => {
    const { tableId, articleId, second } = await makeUsed();
    expect(expectAccepted(await takeTableRevision(world.editor, { articleId, tableId, revisionId: second }))).toEqual({
      places: 2,
    });
    const rows = await db.tableUse.findMany({ where: { articleId } });
    expect(rows.map(({ revisionId }) => revisionId)).toEqual([second, second]);
    const { uses } = expectAccepted(await findTableUses(world.editor, { tableId, page: 1 }));
    expect(uses).toMatchObject([{ number: 2, newer: null }]);
    expect(expectAccepted(await takeTableRevision(world.editor, { articleId, tableId, revisionId: second }))).toEqual({
      places: 0,
    });
  });

  it.each([
    ["reviewer", "forbidden"],
    ["stranger", "notFound"],
  ] as const)("refuses the %s: %s", async (who, code) => {
    const { tableId, articleId, second } = await makeUsed();
    const input = { articleId, tableId, revisionId: second };
    const refused = await takeTableRevision(world[who], input);
    expect(refused).toMatchObject({ ok: false });
    if (who === "stranger") expect(refused).toMatchObject({ error: { code } });
    expect(await keepTableRevision(world[who], input)).toMatchObject({ ok: false });
  });

  it("refuses a revision of another table, and an article that takes no edits", async () => {
    const one = await makeUsed();
    const other = await makeUsed();
    const { articleId, tableId } = one;
    expect(await takeTableRevision(world.editor, { articleId, tableId, revisionId: other.second })).toMatchObject({
      error: { code: "notFound" },
    });
    expect(
      await takeTableRevision(world.editor, { articleId: newId(), tableId, revisionId: one.second }),
    ).toMatchObject({ error: { code: "notFound" } });
    await db.article.update({ where: { id: articleId }, data: { state: "inReview" } });
    expect(await takeTableRevision(world.editor, { articleId, tableId, revisionId: one.second })).toMatchObject({
      error: { code: "wrongState" },
    });
  });
});

describe("keepTableRevision", () => {
  it("is remembered for this revision, and asked again for the next", async () => {
    const { tableId, articleId, first, second } = await makeUsed();
    expectAccepted(await keepTableRevision(world.editor, { articleId, tableId, revisionId: second }));
    const news = async () => {
      const table = expectAccepted(await readTable(world.editor, tableId, first));
      return (await readTableNews(articleId, [table])).get(first);
    };
    expect(await news()).toMatchObject({ isKept: true, newer: { revisionId: second, figures: 1 } });
    expect(expectAccepted(await findTableUses(world.editor, { tableId, page: 1 })).uses).toMatchObject([
      { isKept: true },
    ]);
    const third = await reviseTable(world.author, { tableId, baseRevisionId: second, content: contentOf(930) });
    expect(await news()).toMatchObject({ isKept: false, newer: { revisionId: expectAccepted(third).revisionId } });
  });
});

describe("sources in cells", () => {
  it("must be the publication's, and are read with the table", async () => {
    const { publicationId, author } = world;
    const sourceId = await makeSource(world, "统计年鉴");
    const { tableId } = expectAccepted(await createTable(author, { publicationId, content: contentOf(1, [sourceId]) }));
    const read = expectAccepted(await readTable(author, tableId));
    expect(read.sources[sourceId]).toMatchObject({ title: "统计年鉴" });
    const strange = await createTable(author, { publicationId, content: contentOf(1, [newId()]) });
    expect(strange).toMatchObject({ error: { code: "invalid", facts: { reason: "unknownSource" } } });
  });
});

describe("a table that is drawn", () => {
  it("is used by the article that shows the chart, at the revision that the chart draws; other columns do not count", async () => {
    const { tableId, first, articleId } = await makeUsed();
    const { publicationId, author } = world;
    const content = chartContentSchema.parse({
      ...{ kind: "bar", tableId, tableRevisionId: first, labels: "city", series: ["people"] },
      ...{ caption: "도시의 인구", altText: "서울 941만 명" },
    });
    const { chartId, revisionId } = expectAccepted(await createChart(author, { publicationId, content }));
    const drawn = await makeArticle(world, { document: article({ title: "도표" }, chartEmbed(chartId, revisionId)) });
    const { uses, total } = expectAccepted(await findTableUses(world.editor, { tableId, page: 1 }));
    expect(total).toBe(2);
    expect(uses.map((use) => [use.articleId, use.chart?.caption ?? null, use.number, use.newer])).toEqual([
      [drawn, "도시의 인구", 1, { changes: 1, figures: 1 }],
      [articleId, null, 1, { changes: 1, figures: 1 }],
    ]);

    const head = expectAccepted(await readTable(author, tableId));
    const sources = [await makeSource(world)];
    const [row] = head.shown.content.rows;
    const other = tableContentSchema.parse({ ...contentOf(938), rows: [{ ...row, from: sources }] });
    await reviseTable(author, { tableId, baseRevisionId: head.headRevisionId, content: other });
    const later = expectAccepted(await findTableUses(world.editor, { tableId, page: 1 }));
    expect(later.uses.map(({ newer }) => newer?.changes)).toEqual([1, 2]);
  });
});
