import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { article, chartEmbed, p, tableEmbed } from "./build";
import { cite } from "./build-inline";
import { canonicalRevision, hashRevision } from "./canonical";
import { chartContentSchema } from "./chart-content";
import { readRevisionContent, type RevisionContent, revisionContentSchema } from "./revision-content";
import { tableContentSchema } from "./table-content";

const source = "018f0000-0000-7000-8000-0000000000a1";
const tableSource = "018f0000-0000-7000-8000-0000000000a2";
const tableRevision = "018f0000-0000-7000-8000-0000000000b2";

const titled = (title: string) => {
  const nothing = {
    titleTranslation: "",
    outlet: "",
    url: null,
    publishedOn: null,
    accessedOn: null,
    archiveUrl: null,
  };
  return { ...nothing, language: "zh-Hans", title };
};
const pinned = {
  hash: "0".repeat(64),
  content: tableContentSchema.parse({
    caption: "표",
    columns: [{ key: "a", label: "가" }],
    rows: [{ a: "1" }],
    sources: [tableSource],
  }),
};

function content(): RevisionContent {
  return revisionContentSchema.parse({
    schemaVersion: 1,
    kind: "article",
    language: "ko",
    byline: "",
    document: article(
      { title: "가" },
      p("나", cite(source)),
      tableEmbed("018f0000-0000-7000-8000-0000000000b1", tableRevision),
    ),
    sources: {
      [source]: titled("机器人"),
      [tableSource]: titled("统计"),
    },
    tables: { [tableRevision]: pinned },
  });
}

const tableId = "018f0000-0000-7000-8000-0000000000b1";
const chartRevision = "018f0000-0000-7000-8000-0000000000c2";
const drawing = {
  hash: "2".repeat(64),
  content: chartContentSchema.parse({
    kind: "bar",
    tableId,
    tableRevisionId: tableRevision,
    labels: "a",
    series: ["b"],
    caption: "차트",
    altText: "막대 하나",
  }),
};

/** A revision whose only table is there because its chart draws it. */
function drawn(): RevisionContent {
  const document = article(
    { title: "가" },
    p("나", cite(source)),
    chartEmbed("018f0000-0000-7000-8000-0000000000c1", chartRevision),
  );
  return revisionContentSchema.parse({ ...content(), document, charts: { [chartRevision]: drawing } });
}

describe("what a revision with charts freezes", () => {
  it("reads back from its canonical form with the table that the chart draws", () => {
    const stored = canonicalRevision(drawn());
    expect(expectAccepted(readRevisionContent(stored))).toEqual(drawn());
    expect(Object.keys(drawn().tables)).toEqual([tableRevision]);
  });

  it("has this hash, whatever becomes of the program", async () => {
    expect(await hashRevision(drawn())).toMatchInlineSnapshot(
      `"2add7145a446c25a4c53b817b92c80c40142c5773ed946eacdac055c3a7ef3a6"`,
    );
  });

  it.each<[string, (given: RevisionContent) => unknown]>([
    ["the chart missing", ({ charts: _, ...given }) => given],
    ["an empty list of charts", (given) => ({ ...given, charts: {} })],
    ["a chart that nothing names", (given) => ({ ...given, charts: { ...given.charts, [tableId]: drawing } })],
    ["the chart's table missing", (given) => ({ ...given, tables: {}, sources: { [source]: given.sources[source] } })],
    ["no chart in the text but one beside it", (given) => ({ ...content(), charts: given.charts })],
    [
      "a chart of another table revision",
      (given) => ({
        ...given,
        charts: { [chartRevision]: { ...drawing, content: { ...drawing.content, tableRevisionId: tableId } } },
      }),
    ],
  ])("is refused with %s", (_, change) => {
    expect(readRevisionContent(JSON.parse(JSON.stringify(change(drawn()))))).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
  });

  it("has another hash with another kind of chart", async () => {
    const content = { ...drawing.content, kind: "line" as const };
    const other = { ...drawn(), charts: { [chartRevision]: { ...drawing, content } } };
    expect(await hashRevision(other)).not.toBe(await hashRevision(drawn()));
  });
});
