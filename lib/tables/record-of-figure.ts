import type { CellJson, TableFigureJson, TableRowJson } from "@/lib/document/json";
import { inlineText, plainText } from "@/lib/document/plain-text";
import type { TableValue } from "@/lib/document/table-content";
import { geometryOf, type PlacedCell } from "@/lib/document/table-geometry";
import { all, nodesOf } from "@/lib/document/walk";
import { daySchema } from "@/lib/kernel/dates";
import { figureText } from "./figure-text";
import { cellText, figureOf } from "./grid/cell-text";
import { columnOf, type Draft } from "./grid/draft";
import { setColumn, setGroup } from "./grid/edit-lines";

/** What a record cannot hold of a table in the text. Notes and sources are not among it: they go under the table. */
export const losses = ["marks", "colspan", "nesting", "align", "widths", "heads", "blocks", "locators"] as const;
export type Loss = (typeof losses)[number];

export type MadeRecord = { readonly content: Draft; readonly lost: readonly Loss[] };

/**
 * A Table record out of a rich table in the text: rows of head cells name columns and groups of them, a cell over several rows is repeated
 * in each (the column merges equals), notes in cells go under the table, sources cited in it become the record's. Undefined: the table is
 * larger than a table may be.
 */
export function recordOfFigure(figure: TableFigureJson): MadeRecord | undefined {
  const [caption, table, notes] = figure.content;
  const geometry = geometryOf(table);
  if (!geometry || geometry.columns === 0) return undefined;
  const grid = new Grid(geometry.cells, geometry, countHeadRows(table.content));
  const columns = grid.columns.map((column) => ({ ...columnOf(`c${column + 1}`), label: grid.label(column) }));
  const rows = grid.body.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, grid.value(row, at)])));
  const inCells = all(figure, "note").map(({ content }) => `* ${inlineText(content)}`);
  const start: Draft = {
    caption: inlineText(caption.content).trim(),
    unit: caption.attrs.unit,
    columns,
    headerGroups: [],
    rows,
    notes: [...notes.content.map(plainText), ...inCells].map((line) => line.trim()).filter(Boolean),
    sources: [...new Set(all(figure, "citation").map(({ attrs }) => attrs.sourceId))],
  };
  const typed = grid.columns.reduce((draft, column) => withSettings(draft, grid, column), start);
  return { content: withGroups(typed, grid), lost: lossesOf(figure, grid) };
}

/** Rows at the top that hold nothing but head cells. */
function countHeadRows(rows: readonly TableRowJson[]): number {
  const first = rows.findIndex(({ content }) => content.some(({ type }) => type !== "tableHeader"));
  return first < 0 ? Math.max(0, rows.length - 1) : first;
}

type Size = { readonly rows: number; readonly columns: number };

/** The cells of a rich table by their places. */
class Grid {
  readonly columns: readonly number[];
  readonly body: readonly number[];
  readonly #places = new Map<string, PlacedCell<CellJson>>();

  constructor(
    readonly cells: readonly PlacedCell<CellJson>[],
    size: Size,
    readonly headRows: number,
  ) {
    this.columns = Array.from({ length: size.columns }, (_, column) => column);
    this.body = Array.from({ length: size.rows - headRows }, (_, row) => row + headRows);
    for (const placed of cells) {
      const { colspan, rowspan } = placed.cell.attrs;
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1)
          this.#places.set(`${placed.row + down}:${placed.column + right}`, placed);
    }
  }

  at(row: number, column: number): PlacedCell<CellJson> | undefined {
    return this.#places.get(`${row}:${column}`);
  }

  label(column: number): string {
    return this.headRows === 0 ? "" : oneLine(this.at(this.headRows - 1, column));
  }

  /** A text or the items of a list; of a cell over several columns only in the first. */
  value(row: number, column: number): TableValue {
    const placed = this.at(row, column);
    if (!placed || placed.column !== column) return null;
    const lines = linesOf(placed.cell);
    if (lines.length === 0) return null;
    return isList(placed.cell) ? lines : lines.join("\n");
  }

  cellsOf(column: number): PlacedCell<CellJson>[] {
    return this.cells.filter((placed) => placed.column === column && placed.row >= this.headRows);
  }
}

/** The kind that keeps every cell as it reads, the alignment that all cells share, and whether equal neighbours are one. */
function withSettings(draft: Draft, grid: Grid, column: number): Draft {
  const cells = grid.cellsOf(column);
  const aligns = new Set(cells.map(({ cell }) => cell.attrs.align));
  const [align = null] = aligns.size === 1 ? aligns : [];
  const mergeEqual = cells.some(({ cell }) => cell.attrs.rowspan > 1);
  const made = setColumn(draft, column, { align, mergeEqual });
  const key = made.columns[column]?.key ?? "";
  const values = made.rows.flatMap((row) => row[key] ?? []);
  const texts = made.rows.map((row) => cellText(row[key] ?? null)).filter(Boolean);
  if (made.rows.some((row) => Array.isArray(row[key]))) return setColumn(made, column, { kind: "list" });
  const precision = commonPrecision(texts);
  // Figures stand at the end anyway.
  const asFigures = { kind: "number", precision, align: align === "end" ? null : align } as const;
  if (values.length > 0 && precision !== undefined) return setColumn(made, column, { ...asFigures, precision });
  return texts.length > 0 && texts.every((text) => daySchema.safeParse(text).success)
    ? setColumn(made, column, { kind: "date" })
    : made;
}

/** Digits behind the point with which all figures print as they were typed; undefined: one would not (a plus sign, a year, a zero lost). */
function commonPrecision(texts: readonly string[]): number | null | undefined {
  const figures = texts.map(figureOf);
  if (texts.length === 0 || texts.every((text) => /^(19|20)\d\d$/.test(text))) return undefined;
  const reads = (precision: number | null) =>
    texts.every((text, at) => {
      const figure = figures[at];
      return (
        figure !== undefined &&
        figureText(figure, precision, "en").replaceAll(",", "") === text.replaceAll(",", "").replace(/^[−–]/, "-")
      );
    });
  const digits = Math.max(0, ...texts.map((text) => text.split(".")[1]?.length ?? 0));
  if (digits > 0 && digits <= 10 && reads(digits)) return digits;
  return reads(null) ? null : undefined;
}

/** The row of heads above the columns' names, where it says something over several of them. */
function withGroups(draft: Draft, grid: Grid): Draft {
  if (grid.headRows < 2) return draft;
  return grid.cells
    .filter(({ row, cell }) => row === grid.headRows - 2 && cell.attrs.rowspan === 1 && linesOf(cell).length > 0)
    .reduce(
      (made, placed) => setGroup(made, [placed.column, placed.column + placed.cell.attrs.colspan - 1], oneLine(placed)),
      draft,
    );
}

function lossesOf(figure: TableFigureJson, grid: Grid): Loss[] {
  const { cells, headRows } = grid;
  const body = cells.filter(({ row }) => row >= headRows);
  const isLost: Record<Loss, boolean> = {
    marks: [...nodesOf(figure)].some((node) => "marks" in node && node.marks.length > 0),
    colspan: body.some(({ cell }) => cell.attrs.colspan > 1),
    nesting: all(figure, "listItem").some(({ content }) => content.length > 1) || all(figure, "orderedList").length > 0,
    align: grid.columns.some((column) => new Set(grid.cellsOf(column).map(({ cell }) => cell.attrs.align)).size > 1),
    widths: cells.some(({ cell }) => cell.attrs.colwidth !== null),
    heads: headRows > 2 || body.some(({ cell, column }) => cell.type === "tableHeader" && column > 0),
    locators: all(figure, "citation").some(({ attrs }) => attrs.locator !== ""),
    blocks: body.some(({ cell }) => cell.content.some(({ type }) => type !== "paragraph") && !isList(cell)),
  };
  return losses.filter((loss) => isLost[loss]);
}

/** A cell that is nothing but one list. */
function isList(cell: CellJson): boolean {
  return cell.content.length === 1 && cell.content[0]?.type !== "paragraph";
}

function linesOf(cell: CellJson): string[] {
  return cell.content
    .flatMap((block) => plainText(block).split("\n"))
    .map((line) => line.trim())
    .filter(Boolean);
}

function oneLine(placed: PlacedCell<CellJson> | undefined): string {
  return placed ? linesOf(placed.cell).join(" ") : "";
}
