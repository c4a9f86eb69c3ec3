import { describe, expect, it } from "vitest";
import { tableContentSchema } from "@/lib/document/table-content";
import { articleView } from "./article-view";
import { tableCsv } from "./table-csv";
import { recordTableView } from "./table-view";
import { article, figure, li, node, td, th, tr, ul } from "./testing/nodes";
import type { TableView } from "./view";

const typed = (...rows: Parameters<typeof figure>[1]): TableView => {
  const [block] = articleView(article([figure("표", rows)])).blocks;
  if (block?.type !== "table") throw new Error("no table");
  return block.table;
};
const csv = (table: TableView) => tableCsv(table).slice(1);

describe("a table as CSV", () => {
  it("begins with the mark that spreadsheets need and ends each line as RFC 4180 has it", () => {
    expect(tableCsv(typed(tr(th("나라"), th("수")), tr(td("한국"), td("1"))))).toBe("\uFEFF나라,수\r\n한국,1\r\n");
  });

  it("says figures of a record as numbers", () => {
    const columns = [
      { key: "a", label: "나라" },
      { key: "b", label: "수", kind: "number", unit: "명" },
    ];
    const record = tableContentSchema.parse({ caption: "표", columns, rows: [{ a: "한국", b: 4722.5 }] });
    expect(csv(recordTableView(record, { anchor: "t", language: "ko" }))).toBe("나라,수 (명)\r\n한국,4722.5\r\n");
  });

  it("quotes what holds a comma, a quote or a line", () => {
    const cells = [td('그는 "왔다"'), td("1,000"), td(ul(li("하나"), li("둘")))];
    expect(csv(typed(tr(th("가"), th("나"), th("다")), tr(...cells)))).toBe(
      '가,나,다\r\n"그는 ""왔다""","1,000","하나\n둘"\r\n',
    );
  });

  it("says a cell that spans in each of its places, and joins the rows of a head", () => {
    const table = typed(
      tr(th("나라", { rowspan: 2 }), th("인구", { colspan: 2 })),
      tr(th("남"), th("여")),
      tr(th("한국", { rowspan: 2 }), td("1"), td("2")),
      tr(td("3"), td("4")),
    );
    expect(csv(table)).toBe("나라,인구 / 남,인구 / 여\r\n한국,1,2\r\n한국,3,4\r\n");
  });

  it.each([
    ["=1+2", "'=1+2"],
    ["+cmd", "'+cmd"],
    ["-x", "'-x"],
    ["@sum", "'@sum"],
    ["-12.5", "-12.5"],
    ["+3%", "+3%"],
    ["- 없음", "'- 없음"],
  ])("%s is no formula to a spreadsheet", (typedIn, written) => {
    expect(csv(typed(tr(th("가")), tr(td(typedIn))))).toBe(`가\r\n${written}\r\n`);
  });

  it("holds an empty cell's place", () => {
    expect(csv(typed(tr(th("가"), th("나")), tr(td(node("paragraph", {})), td("1"))))).toBe("가,나\r\n,1\r\n");
  });
});
