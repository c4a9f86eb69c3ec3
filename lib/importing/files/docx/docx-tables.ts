import type { HtmlElement } from "../../html-tree";
import { element } from "../page-markup";
import { childNamed, elementsIn, numberOf, settingOf, type XmlElement } from "../xml";
import type { DocxReading } from "./docx-reading";
import { isOn } from "./docx-styles";

type ReadBlocks = (holder: XmlElement, reading: DocxReading) => HtmlElement[];
type Cell = {
  readonly source: XmlElement;
  readonly column: number;
  readonly columns: number;
  readonly merge: "begins" | "goesOn" | null;
};
type Row = { readonly cells: readonly Cell[]; readonly isHead: boolean };

/** A table with its spans: Word has cells that go on with the one above, and cells over several columns of its grid. */
export function readDocxTable(table: XmlElement, reading: DocxReading, readBlocks: ReadBlocks): HtmlElement {
  const rows = rowsIn(table).map(rowOf);
  const made = rows.map(({ cells, isHead }, index) =>
    element(
      "tr",
      {},
      cells
        .filter(({ merge }) => merge !== "goesOn")
        .map((cell) => {
          const down = cell.merge === "begins" ? 1 + goesOnFor(rows, index, cell.column) : 1;
          const ground = childNamed(childNamed(cell.source, "tcPr"), "shd")?.attrs["fill"] ?? "auto";
          const attrs = {
            colspan: String(cell.columns),
            rowspan: String(down),
            ...(ground === "auto" ? {} : { bgcolor: `#${ground.toLowerCase()}` }),
          };
          return element(isHead ? "th" : "td", attrs, readBlocks(cell.source, reading));
        }),
    ),
  );
  return element("table", {}, [element("tbody", {}, made)]);
}

/** Rows and cells may stand in controls and in marks of what was inserted. */
function rowsIn(holder: XmlElement, name = "tr"): XmlElement[] {
  return elementsIn(holder).flatMap((child) => {
    if (child.name === name) return [child];
    return /^(sdt|sdtContent|ins|customXml)$/.test(child.name) ? rowsIn(child, name) : [];
  });
}

function rowOf(row: XmlElement): Row {
  const settings = childNamed(row, "trPr");
  let column = numberOf(settingOf(settings, "gridBefore"));
  const cells = rowsIn(row, "tc").map((source): Cell => {
    const own = childNamed(source, "tcPr");
    const columns = Math.max(1, numberOf(settingOf(own, "gridSpan"), 1));
    const merge = childNamed(own, "vMerge");
    const cell = { source, column, columns, merge: merge && (merge.attrs["val"] === "restart" ? "begins" : "goesOn") };
    column += columns;
    return { ...cell, merge: cell.merge ?? null } as Cell;
  });
  return { cells, isHead: isOn(childNamed(settings, "tblHeader")) };
}

function goesOnFor(rows: readonly Row[], from: number, column: number): number {
  const end = rows.findIndex(
    ({ cells }, index) => index > from && !cells.some((cell) => cell.column === column && cell.merge === "goesOn"),
  );
  return (end < 0 ? rows.length : end) - from - 1;
}
