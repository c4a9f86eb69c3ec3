import { describe, expect, it } from "vitest";
import { cell, table } from "@/lib/document/build-table";
import { link, strong } from "@/lib/document/build-inline";
import { bullets } from "@/lib/document/build";
import { tableContentSchema } from "@/lib/document/table-content";
import { figureOfRecord } from "./figure-of-record";
import { recordOfFigure } from "@/lib/tables/record-of-figure";

const rich = table({
  caption: "인력",
  unit: "명",
  heads: [
    [cell({ rowspan: 2 }, "기관"), cell({ colspan: 2, align: "center" }, "연구원"), cell({ rowspan: 2 }, "한 일")],
    ["남", "여"],
  ],
  rows: [
    [cell({ rowspan: 2 }, "과학원"), cell({ align: "end" }, "1,200"), "3.5", cell({}, bullets("하나", "둘"))],
    [cell({ align: "end" }, "900"), "4.0", cell({}, bullets("셋"))],
  ],
  headColumn: true,
  notes: ["출처: 협회"],
});

describe("a table in the text becomes a record", () => {
  const made = recordOfFigure(rich);

  it("with names, groups, kinds and merged cells, and loses nothing", () => {
    expect(made?.content).toMatchObject({
      caption: "인력",
      unit: "명",
      notes: ["출처: 협회"],
      headerGroups: [{ label: "연구원", columns: ["c2", "c3"] }],
      columns: [
        { label: "기관", kind: "text", mergeEqual: true },
        { label: "남", kind: "number", align: null, precision: null },
        { label: "여", kind: "number", precision: 1 },
        { label: "한 일", kind: "list" },
      ],
      rows: [
        { c1: "과학원", c2: 1200, c3: 3.5, c4: ["하나", "둘"] },
        { c1: "과학원", c2: 900, c3: 4, c4: ["셋"] },
      ],
    });
    expect(made?.lost).toEqual([]);
    expect(tableContentSchema.safeParse(made?.content).success).toBe(true);
  });

  it("and back, as it was", () => {
    const content = tableContentSchema.parse(made?.content);
    const back = figureOfRecord(content, { language: "ko", sources: {} });
    expect(recordOfFigure(back ?? rich)?.content).toEqual(made?.content);
    const texts = JSON.stringify(back);
    for (const text of ["인력", "기관", "연구원", "과학원", "1,200", "4.0", "하나", "셋", "출처: 협회"])
      expect(texts).toContain(text);
  });

  it("and says what it cannot keep", () => {
    const marked = table({
      caption: "표",
      head: ["가", "나"],
      rows: [[[strong("굵게")], link("https://example.org/", "링크")], [cell({ colspan: 2 }, "걸침")]],
    });
    expect(recordOfFigure(marked)?.lost).toEqual(["marks", "colspan"]);
  });

  it.each([
    [["+3", "4"], "text"],
    [["2021", "2022"], "text"],
    [["1.50", "2.5"], "text"],
    [["1.50", "2.25"], "number"],
    [["2023-01-02", ""], "date"],
    [["2023. 1. 2.", "2023. 1. 3."], "text"],
  ])("%j becomes %s, so that each cell prints as it was typed", (texts, kind) => {
    const figure = table({ caption: "표", head: ["가"], rows: texts.map((text) => [text]) });
    expect(recordOfFigure(figure)?.content.columns[0]?.kind).toBe(kind);
  });
});
