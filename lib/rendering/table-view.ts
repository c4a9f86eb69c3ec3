import { bulletShape, defaultBullets } from "./bullets";
import { beginDerivation } from "./derivation";
import { type FrozenSource, referenceViews } from "./references-view";
import { firstColumnStays, naturalWidth } from "./table-measure";
import type { CellAlign, CellView, RowView, TableView } from "./table-view-types";
import type { BlockView, InlineView } from "./view";

/** A value in a Table record: a number in its column's unit, an ISO day, a text, or the lines of a list. Null: nothing is known. */
export type RecordValue = string | number | readonly string[] | null;

export type RecordColumn = {
  readonly key: string;
  readonly label: string;
  readonly kind: "text" | "number" | "date" | "list";
  /** "" when the caption's unit holds, or none. */
  readonly unit?: string | undefined;
  /** Digits behind the point; null or absent: as many as each value has. */
  readonly precision?: number | null | undefined;
  readonly align?: CellAlign | null | undefined;
  /** Neighbours below each other that are equal become one cell. */
  readonly mergeEqual?: boolean | undefined;
};

/** The content of a table revision. Rows hold a value by the column's key. */
export type TableRecord = {
  readonly caption: string;
  readonly unit?: string | undefined;
  readonly columns: readonly RecordColumn[];
  /** A label over columns that stand next to each other, by their keys. */
  readonly headerGroups?: readonly { readonly label: string; readonly columns: readonly string[] }[] | undefined;
  readonly rows: readonly Readonly<Record<string, RecordValue | undefined>>[];
  readonly notes?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
};

type Setting = {
  readonly anchor: string;
  /** BCP 47: how numbers and days are written. */
  readonly language: string;
  readonly sources?: Readonly<Record<string, FrozenSource>> | undefined;
};

/** A Table record ready to be set: values formatted, equal neighbours merged, points aligned, header groups over their columns. */
export function recordTableView(record: TableRecord, setting: Setting): TableView {
  const head = headRows(record);
  const body = bodyRows(record, setting.language);
  const listed = (record.sources ?? []).map((sourceId) => ({
    sourceId,
    locator: "",
  }));
  return {
    anchor: setting.anchor,
    caption: text(record.caption),
    captionText: record.caption,
    unit: record.unit ?? "",
    columns: record.columns.map(() => ({ width: null })),
    head,
    body,
    notes: (record.notes ?? []).map(text),
    asterisks: [],
    sources: referenceViews(beginDerivation(), listed, setting.sources ?? {}),
    firstColumnStays: firstColumnStays(body, record.columns.length),
    naturalWidth: naturalWidth([...head, ...body], record.columns.length),
  };
}

/** One row of labels, or two where a group of columns has a label of its own; a column outside any group spans both. */
function headRows({ columns, headerGroups = [] }: TableRecord): RowView[] {
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

function columnHead(column: RecordColumn, rowspan: number): CellView {
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

function bodyRows({ columns, rows }: TableRecord, language: string): RowView[] {
  const merged = mergeSpans(columns, rows);
  const decimals = columns.map((column) => longestDecimals(column, rows));
  return rows.map((row, rowIndex) => ({
    cells: columns.flatMap((column, columnIndex) => {
      const rowspan = merged[columnIndex]?.[rowIndex] ?? 1;
      if (rowspan === 0) return [];
      const value = row[column.key] ?? null;
      const cell = valueCell(value, column, {
        language,
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
export function mergeSpans(columns: readonly RecordColumn[], rows: TableRecord["rows"]): number[][] {
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

function sameValue(a: RecordValue | undefined, b: RecordValue | undefined): boolean {
  const [left, right] = [a ?? null, b ?? null];
  if (left === null || right === null) return false;
  return JSON.stringify(left) === JSON.stringify(right);
}

function valueCell(
  value: RecordValue,
  column: RecordColumn,
  setting: { language: string; decimals: number },
): CellView {
  const base = { colspan: 1, rowspan: 1, heads: null, align: alignOf(column) };
  if (typeof value === "number") {
    const missingDecimals = setting.decimals - decimalsOf(value, column);
    return {
      ...base,
      blocks: paragraph(formatNumber(value, column, setting.language)),
      missingDecimals,
    };
  }
  return { ...base, blocks: valueBlocks(value), missingDecimals: 0 };
}

function valueBlocks(value: Exclude<RecordValue, number>): BlockView[] {
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

function alignOf(column: RecordColumn): CellAlign {
  return column.align ?? (column.kind === "number" ? "end" : "start");
}

function longestDecimals(column: RecordColumn, rows: TableRecord["rows"]): number {
  const values = rows.map((row) => row[column.key]);
  return Math.max(0, ...values.map((value) => (typeof value === "number" ? decimalsOf(value, column) : 0)));
}

function decimalsOf(value: number, column: RecordColumn): number {
  return column.precision ?? String(value).split(".")[1]?.length ?? 0;
}

function formatNumber(value: number, column: RecordColumn, language: string): string {
  const digits = decimalsOf(value, column);
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

function paragraph(line: string): BlockView[] {
  return line === "" ? [] : [{ type: "paragraph", children: text(line), notes: [] }];
}

function text(line: string): InlineView[] {
  return line === "" ? [] : [{ type: "text", text: line }];
}
