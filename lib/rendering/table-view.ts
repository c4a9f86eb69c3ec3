import type { FrozenSource } from "@/lib/document/frozen-source";
import {
  type TableColumn,
  type TableContent,
  type TableRow,
  type TableValue,
  tableSourceIds,
} from "@/lib/document/table-content";
import { decimalsIn, figureText } from "@/lib/tables/figure-text";
import { bulletShape, defaultBullets } from "./bullets";
import { shortDay } from "./days";
import { beginDerivation } from "./derivation";
import { referenceViews } from "./references-view";
import { firstColumnStays, naturalWidth } from "./table-measure";
import type { BlockView, CellAlign, CellView, InlineView, RowView, TableView } from "./view";

type Setting = {
  readonly anchor: string;
  /** BCP 47: how numbers and days are written. */
  readonly language: string;
  readonly sources?: Readonly<Record<string, FrozenSource>> | undefined;
};

/** A Table record ready to be set: values formatted, equal neighbours merged, points aligned, header groups over their columns. */
export function recordTableView(record: TableContent, setting: Setting): TableView {
  const head = headRows(record);
  const body = bodyRows(record, setting);
  // Print has no links: what a cell names by its title stands with its address under the table, like the table's own sources.
  const listed = tableSourceIds(record).map((sourceId) => ({ sourceId, locator: "" }));
  return {
    anchor: setting.anchor,
    caption: text(record.caption),
    captionText: record.caption,
    unit: record.unit,
    columns: record.columns.map(() => ({ width: null })),
    head,
    body,
    notes: record.notes.map(text),
    asterisks: [],
    sources: referenceViews(beginDerivation(), listed, setting.sources ?? {}),
    firstColumnStays: firstColumnStays(body, record.columns.length),
    naturalWidth: naturalWidth([...head, ...body], record.columns.length),
  };
}

/** One row of labels, or two where a group of columns has a label of its own; a column outside any group spans both. */
function headRows({ columns, headerGroups }: TableContent): RowView[] {
  const groups = headerGroups.filter(({ columns: keys }) => keys.length > 0);
  const groupOf = (key: string) => groups.find((group) => group.columns.includes(key));
  if (!columns.some(({ key }) => groupOf(key))) return [{ cells: columns.map((column) => columnHead(column, 1)) }];

  const upper: CellView[] = [];
  for (const [index, column] of columns.entries()) {
    const group = groupOf(column.key);
    const before = columns[index - 1];
    const goesOn = group && before && groupOf(before.key) === group;
    const last = upper.at(-1);
    if (goesOn && last) last.colspan += 1;
    else upper.push(group ? headCell(group.label, { align: "center", rowspan: 1 }) : columnHead(column, 2));
  }
  const lower = columns.filter(({ key }) => groupOf(key)).map((column) => columnHead(column, 1));
  return [{ cells: upper }, { cells: lower }];
}

function columnHead(column: TableColumn, rowspan: number): CellView {
  const label = column.unit ? `${column.label} (${column.unit})` : column.label;
  return headCell(label, { align: alignOf(column), rowspan });
}

function headCell(label: string, { align, rowspan }: { align: CellAlign; rowspan: number }): CellView {
  return {
    colspan: 1,
    rowspan,
    heads: "column",
    align,
    blocks: paragraph(label),
    missingDecimals: 0,
  };
}

function bodyRows({ columns, rows }: TableContent, { language, sources = {} }: Setting): RowView[] {
  const merged = mergeSpans(columns, rows);
  const decimals = columns.map((column) => longestDecimals(column, rows));
  return rows.map((row, rowIndex) => ({
    cells: columns.flatMap((column, columnIndex) => {
      const rowspan = merged[columnIndex]?.[rowIndex] ?? 1;
      if (rowspan === 0) return [];
      const value = row[column.key] ?? null;
      const cell = valueCell(value, column, {
        language,
        sources,
        decimals: decimals[columnIndex] ?? 0,
      });
      return [
        {
          ...cell,
          rowspan,
          heads: columnIndex === 0 && column.kind === "text" ? ("row" as const) : null,
        },
      ];
    }),
  }));
}

/**
 * Rows that a cell spans, by column and row; 0 where the cell above reaches. A merged column never reaches over the edge of a
 * merged column to its left, so that groups stay groups.
 */
export function mergeSpans(columns: readonly TableColumn[], rows: readonly TableRow[]): number[][] {
  let edges = rows.map((_, index) => index === 0);
  return columns.map((column) => {
    if (!column.mergeEqual) return rows.map(() => 1);
    edges = rows.map(
      (row, index) => edges[index] === true || !sameValue(row[column.key], rows[index - 1]?.[column.key]),
    );
    return spansBetween(edges);
  });
}

function spansBetween(edges: readonly boolean[]): number[] {
  return edges.map((edge, index) => {
    if (!edge) return 0;
    const next = edges.findIndex((other, at) => at > index && other);
    return (next < 0 ? edges.length : next) - index;
  });
}

function sameValue(a: TableValue | undefined, b: TableValue | undefined): boolean {
  const [left, right] = [a ?? null, b ?? null];
  if (left === null || right === null) return false;
  return JSON.stringify(left) === JSON.stringify(right);
}

type ValueSetting = { language: string; decimals: number; sources: Readonly<Record<string, FrozenSource>> };

function valueCell(value: TableValue, column: TableColumn, setting: ValueSetting): CellView {
  const base = { colspan: 1, rowspan: 1, heads: null, align: alignOf(column) };
  if (typeof value === "number") {
    const missingDecimals = setting.decimals - decimalsOf(value, column);
    return {
      ...base,
      blocks: paragraph(figureText(value, column.precision, setting.language)),
      missingDecimals,
      value,
    };
  }
  if (column.kind === "source" && Array.isArray(value))
    return { ...base, blocks: value.flatMap((id) => sourceBlocks(setting.sources[id])), missingDecimals: 0 };
  const written = typeof value === "string" && column.kind === "date" ? shortDay(value, setting.language) : value;
  return { ...base, blocks: valueBlocks(written), missingDecimals: 0 };
}

function valueBlocks(value: Exclude<TableValue, number>): BlockView[] {
  if (value === null) return [];
  if (typeof value === "string") return paragraph(value);
  const items = value.map((line) => ({
    blocks: [{ type: "paragraph" as const, children: text(line), notes: [] }],
  }));
  return [
    {
      type: "list",
      ordered: false,
      start: 1,
      level: 1,
      shape: bulletShape("disc", 1, defaultBullets),
      items,
    },
  ];
}

/** A source by its title, in the language of that title, leading to where it was published. */
function sourceBlocks(source: FrozenSource | undefined): BlockView[] {
  if (!source) return [];
  const { title, language, url } = source;
  const words: InlineView[] = [{ type: "lang", lang: language, children: text(title) }];
  const children: InlineView[] = url ? [{ type: "link", href: url, children: words }] : words;
  return [{ type: "paragraph", children, notes: [] }];
}

function alignOf(column: TableColumn): CellAlign {
  return column.align ?? (column.kind === "number" ? "end" : "start");
}

function longestDecimals(column: TableColumn, rows: readonly TableRow[]): number {
  const values = rows.map((row) => row[column.key]);
  return Math.max(0, ...values.map((value) => (typeof value === "number" ? decimalsOf(value, column) : 0)));
}

function decimalsOf(value: number, column: TableColumn): number {
  return decimalsIn(value, column.precision);
}

function paragraph(line: string): BlockView[] {
  return line === "" ? [] : [{ type: "paragraph", children: text(line), notes: [] }];
}

function text(lines: string): InlineView[] {
  if (lines === "") return [];
  return lines.split("\n").flatMap((line, index): InlineView[] => {
    const shown: InlineView[] = [{ type: "text", text: line }];
    return index > 0 ? [{ type: "break" }, ...shown] : shown;
  });
}
