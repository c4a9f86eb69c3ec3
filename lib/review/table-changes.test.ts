import { describe, expect, it } from "vitest";
import { article, chartEmbed, p, tableEmbed } from "@/lib/document/build";
import { chartContentSchema } from "@/lib/document/chart-content";
import type { BlockJson } from "@/lib/document/json";
import type { RevisionContent } from "@/lib/document/revision-content";
import { tableContentSchema } from "@/lib/document/table-content";
import { compareRevisions } from "./difference";

const id = (last: string) => `018f0000-0000-7000-8000-0000000000${last}`;
const [table, chart] = [id("a1"), id("a2")];

const dataOf = (robots: number, remark: string) => ({
  hash: `${robots} ${remark}`,
  content: tableContentSchema.parse({
    caption: "로봇 밀도",
    columns: [
      { key: "country", label: "나라" },
      { key: "robots", label: "로봇", kind: "number" },
      { key: "remark", label: "비고" },
    ],
    rows: [{ country: "한국", robots, remark }],
  }),
});
const tables = { [id("b1")]: dataOf(1000, ""), [id("b2")]: dataOf(1012, ""), [id("b3")]: dataOf(1000, "잠정") };
const drawn = (revisionId: string) => ({
  hash: revisionId,
  content: chartContentSchema.parse({
    ...{ kind: "bar", tableId: table, tableRevisionId: revisionId, labels: "country", series: ["robots"] },
    ...{ caption: "도표", altText: "한국" },
  }),
});
const charts = { [id("c1")]: drawn(id("b1")), [id("c2")]: drawn(id("b2")), [id("c3")]: drawn(id("b3")) };

function revision(...blocks: BlockJson[]): RevisionContent {
  const document = article({ title: "기사" }, ...blocks);
  return { schemaVersion: 1, kind: "article", language: "ko", byline: "", document, sources: {}, tables, charts };
}

/** What the review says of figures: those of the text, and the cells of each table by how it stands there. */
function said(before: readonly BlockJson[], after: readonly BlockJson[]) {
  const difference = compareRevisions(revision(...before), revision(...after));
  const shown = difference.tables.map(({ chart: by, before: was, after: is }) => [
    by?.caption ?? "table",
    was.rows[0]?.robots,
    is.rows[0]?.robots,
  ]);
  return { numbers: difference.numbers.map((number) => [number.before, number.after]), shown };
}

const [tableOf, chartOf] = [
  (last: string) => tableEmbed(table, id(last)),
  (last: string) => chartEmbed(chart, id(last)),
];

describe("figures that changed after somebody approved", () => {
  it.each([
    ["of a table", [tableOf("b1")], [tableOf("b2")], [["table", 1000, 1012]]],
    ["of a table that only a chart shows", [chartOf("c1")], [chartOf("c2")], [["도표", 1000, 1012]]],
    [
      "of a table and its chart, once",
      [tableOf("b1"), chartOf("c1")],
      [tableOf("b2"), chartOf("c2")],
      [["table", 1000, 1012]],
    ],
    [
      "of a chart beside a table that stays",
      [tableOf("b1"), chartOf("c1")],
      [tableOf("b1"), chartOf("c2")],
      [["도표", 1000, 1012]],
    ],
    ["of a column that the chart does not draw: none", [chartOf("c1")], [chartOf("c3")], []],
  ])("are named %s", (_name, before, after, shown) => {
    expect(said(before, after)).toEqual({ numbers: [], shown });
  });

  it("are named in the text beside the table's, each in its own place", () => {
    const difference = said([p("모두 30대"), tableOf("b1")], [p("모두 31대"), tableOf("b2")]);
    expect(difference).toEqual({ numbers: [["30대", "31대"]], shown: [["table", 1000, 1012]] });
  });
});
