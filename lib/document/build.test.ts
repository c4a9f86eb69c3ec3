import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import {
  article,
  box,
  bullets,
  chartEmbed,
  item,
  numbers,
  p,
  plainBox,
  quote,
  reference,
  sectionBreak,
  sideBySide,
  subhead,
  tableEmbed,
} from "./build";
import { cite, en, footnote, gloss, hanja, link, note, ruby, strong, sub, zh } from "./build-inline";
import { cell, table, th } from "./build-table";
import { parseDocument } from "./document";

const source = newId();

describe("article", () => {
  it("builds a document with every kind of block, which parses to itself", () => {
    const built = article(
      {
        title: ["홍치", hanja("紅旗")],
        lead: ["한 문장", note("주석")],
        eventDate: "2023-01-08",
        summary: "요약",
        references: [reference(source, "3쪽")],
      },
      p("문단", strong("강조 ", zh("机器人")), cite(source, "12쪽"), footnote("각주 ", en("note"), cite(source))),
      bullets("가", item("나", gloss("急需"), bullets("다", item(p("라"), p("마"), numbers("바"))))),
      subhead("소제목"),
      box("상자", p("안"), table({ caption: "표", rows: [["가"]] })),
      plainBox("", quote("인용", p(ruby("紅", "홍")))),
      sectionBreak(),
      table({
        caption: "인재",
        unit: "명",
        head: ["구분", "내용"],
        rows: [
          [cell({ rowspan: 2 }, "정밀"), bullets("하나", "둘")],
          [["H", sub("2"), "O"]],
          [th("합"), link("https://example.org/", "셋")],
        ],
        headColumn: true,
        notes: ["출처: 협회"],
      }),
      chartEmbed(newId(), newId()),
      sideBySide(table({ caption: "왼쪽", rows: [["1"]] }), tableEmbed(newId(), newId())),
    );
    const parsed = parseDocument(JSON.parse(JSON.stringify(built)));
    expect(parsed).toMatchObject({ ok: true, value: { document: built } });
  });

  it("makes the first cell of a row a head, but not where a span from above covers the column", () => {
    const { content } = table({
      caption: "표",
      headColumn: true,
      rows: [[cell({ rowspan: 2 }, "가"), "1"], ["2"], ["나", "3"]],
    });
    const types = content[1].content.map((row) => row.content.map(({ type }) => type));
    expect(types).toEqual([["tableHeader", "tableCell"], ["tableCell"], ["tableHeader", "tableCell"]]);
  });

  it("throws for what the schema refuses", () => {
    expect(() => article({ title: "가" }, table({ caption: "표", rows: [["1", "2"], ["3"]] }))).toThrow(
      /tableGeometry/,
    );
    expect(() => article({ title: "가" }, p(link("javascript:alert(1)", "나")))).toThrow(/unsafeHref/);
    expect(() => note(note("안"))).toThrow(TypeError);
  });
});
