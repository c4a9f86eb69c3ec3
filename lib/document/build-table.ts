import { type Inline, inline, paragraphOf } from "./build-inline";
import type { CellAttributes, CellJson, ListJson, ParagraphJson, TableFigureJson, TableRowJson } from "./json";

/** A cell: its words, a list, paragraphs and lists one under another, or what `cell` made. */
export type Cell = Inline | CellBlock | BuiltCell;
type CellBlock = ParagraphJson | ListJson;
type CellOptions = Partial<CellAttributes> & { readonly header?: boolean };
type BuiltCell = {
  readonly options: CellOptions;
  readonly blocks: readonly CellBlock[];
};

export type TableParts = {
  readonly caption: Inline;
  readonly unit?: string;
  readonly head?: readonly Cell[];
  /** Several rows of heads, instead of `head`. */
  readonly heads?: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** The first cell of each row that begins in the first column is a head. */
  readonly headColumn?: boolean;
  readonly notes?: readonly Inline[];
};

/**
 * A captioned table. Cells that a span covers are left out of later rows, as in HTML:
 *
 *   table({
 *     caption: "인재 유형", unit: "명", head: ["구분", "내용"],
 *     rows: [[cell({ rowspan: 2 }, "정밀"), "가"], ["나"]],
 *     notes: ["출처: …"],
 *   })
 */
export function table(parts: TableParts): TableFigureJson {
  const { caption, unit = "", head, rows, headColumn = false, notes = [] } = parts;
  const heads = (parts.heads ?? (head ? [head] : [])).map((cells) => rowOf(cells, () => true));
  const body = rows.map((cells, row) => rowOf(cells, (index) => headColumn && index === 0 && startsRow(rows, row)));
  return {
    type: "tableFigure",
    content: [
      { type: "tableCaption", attrs: { unit }, content: inline(caption) },
      { type: "table", content: [...heads, ...body] },
      {
        type: "tableNotes",
        content: notes.map((words) => paragraphOf([words])),
      },
    ],
  };
}

/** A cell with spans, an alignment, or `header: true`; its parts are paragraphs and lists, words make paragraphs. */
export function cell(options: CellOptions, ...parts: readonly (Inline | CellBlock)[]): BuiltCell {
  const blocks = parts.map((part) => (isBlock(part) ? part : paragraphOf([part])));
  return { options, blocks: blocks.length > 0 ? blocks : [paragraphOf([])] };
}

/** A head cell. */
export function th(...parts: readonly (Inline | CellBlock)[]): BuiltCell {
  return cell({ header: true }, ...parts);
}

/** Whether no cell of an earlier row reaches into the first column of this one. */
function startsRow(rows: readonly (readonly Cell[])[], row: number): boolean {
  return !rows.slice(0, row).some(([first], above) => rowspanOf(first) > row - above);
}

function rowspanOf(part: Cell | undefined): number {
  return part !== undefined && isBuilt(part) ? (part.options.rowspan ?? 1) : 1;
}

function rowOf(cells: readonly Cell[], isHead: (index: number) => boolean): TableRowJson {
  return {
    type: "tableRow",
    content: cells.map((part, index) => cellOf(part, isHead(index))),
  };
}

function cellOf(part: Cell, isHead: boolean): CellJson {
  const { options, blocks } = isBuilt(part) ? part : cell({}, part);
  const { header = isHead, colspan = 1, rowspan = 1, colwidth = null, align = null } = options;
  const attrs = { colspan, rowspan, colwidth, align };
  return { type: header ? "tableHeader" : "tableCell", attrs, content: blocks };
}

function isBuilt(part: Cell): part is BuiltCell {
  return typeof part === "object" && "blocks" in part;
}

function isBlock(part: Inline | CellBlock): part is CellBlock {
  return typeof part === "object" && "type" in part && !("marks" in part);
}
