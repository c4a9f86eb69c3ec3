import { z } from "zod";
import { daySchema } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import { lineSchema, linesSchema } from "@/lib/kernel/text";
import { recordIdSchema } from "./attributes";
import { alignments } from "./nodes/cell-attributes";

/*
 * The content of a Table record. It stands on the document's floor because a revision freezes it with the article:
 * the commands on tables are in lib/tables.
 */

export const mostTableColumns = 50;
export const mostTableRows = 2000;
export const mostTableCells = 40_000;

/** A cell of kind `source` holds ids of Source records: readers get their titles. */
export const columnKinds = ["text", "number", "date", "list", "source"] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Names of columns within the record; `constructor` would reach for what every object has. */
export const columnKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/)
  .refine((key) => key !== "constructor");

const columnSchema = z.strictObject({
  key: columnKeySchema,
  label: lineSchema(200),
  kind: z.enum(columnKinds).default("text"),
  /** The unit of this column's figures; "": the caption's, or none. */
  unit: lineSchema(100).default(""),
  /** Digits after the point; null: as many as each figure has. */
  precision: z.int().min(0).max(10).nullable().default(null),
  /** Null: figures at the end, all else at the start. */
  align: z.enum(alignments).nullable().default(null),
  /** Neighbours below each other that are equal become one cell. */
  mergeEqual: z.boolean().default(false),
});
export type TableColumn = z.infer<typeof columnSchema>;

const textValue = linesSchema(2000);
const listValue = z.array(lineSchema(1000).min(1)).max(50);
/** Null: nothing is known. Empty texts and lists are read as null, so that there is one way to say nothing. */
const valueSchema = z.union([z.number(), textValue, listValue]).nullable().transform(nullIfEmpty);
export type TableValue = z.infer<typeof valueSchema>;

const headerGroupSchema = z.strictObject({ label: lineSchema(200).min(1), columns: z.array(columnKeySchema).min(1) });

export const tableContentSchema = z
  .strictObject({
    caption: lineSchema(300).min(1),
    /** Of the whole table, shown with the caption. */
    unit: lineSchema(100).default(""),
    columns: z.array(columnSchema).min(1).max(mostTableColumns),
    /** A label over columns that stand next to each other, by their keys. */
    headerGroups: z.array(headerGroupSchema).max(mostTableColumns).default([]),
    rows: z.array(z.record(z.string(), valueSchema)).max(mostTableRows),
    notes: z.array(lineSchema(1000).min(1)).max(20).default([]),
    /** Ids of Source records. */
    sources: z.array(recordIdSchema).max(20).default([]),
  })
  .superRefine(checkColumns)
  .superRefine(checkGroups)
  .superRefine(checkRows)
  .transform(withEveryCell);
export type TableContent = z.infer<typeof tableContentSchema>;
export type TableRow = TableContent["rows"][number];

type Draft = {
  columns: TableColumn[];
  headerGroups: { columns: string[] }[];
  rows: Record<string, TableValue>[];
  sources: string[];
};

function nullIfEmpty(value: number | string | string[] | null) {
  return value === "" || (Array.isArray(value) && value.length === 0) ? null : value;
}

function checkColumns({ columns, sources }: Draft, context: z.RefinementCtx) {
  const keys = columns.map(({ key }) => key);
  if (new Set(keys).size < keys.length) context.addIssue({ code: "custom", path: ["columns"], message: "taken" });
  if (new Set(sources).size < sources.length) context.addIssue({ code: "custom", path: ["sources"], message: "taken" });
}

/** A group's columns follow each other in the order of the table, and no column is in two groups. */
function checkGroups({ columns, headerGroups }: Draft, context: z.RefinementCtx) {
  const place = new Map(columns.map(({ key }, index) => [key, index]));
  let after = -1;
  for (const [index, group] of headerGroups.entries()) {
    for (const [offset, key] of group.columns.entries()) {
      const at = place.get(key) ?? -1;
      if (at <= after || (offset > 0 && at !== after + 1)) {
        return context.addIssue({ code: "custom", path: ["headerGroups", index], message: "invalid" });
      }
      after = at;
    }
  }
}

function checkRows({ columns, rows }: Draft, context: z.RefinementCtx) {
  if (columns.length * rows.length > mostTableCells) {
    return context.addIssue({ code: "custom", path: ["rows"], message: "tooMany" });
  }
  const kinds = new Map(columns.map(({ key, kind }) => [key, kind]));
  for (const [index, row] of rows.entries()) {
    for (const [key, value] of Object.entries(row)) {
      const kind = kinds.get(key);
      if (kind && fits(kind, value)) continue;
      return context.addIssue({ code: "custom", path: ["rows", index, key], message: kind ? kind : "invalid" });
    }
  }
}

/** Whether a value may stand in a column of this kind. */
export function fits(kind: ColumnKind, value: TableValue): boolean {
  if (value === null) return true;
  if (kind === "number") return typeof value === "number";
  if (kind === "list") return Array.isArray(value);
  if (kind === "source") return Array.isArray(value) && areRecords(value);
  return typeof value === "string" && (kind === "text" || daySchema.safeParse(value).success);
}

function areRecords(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => recordIdSchema.safeParse(id).success);
}

/** Every source that a table names, each once: its own first, then those of its cells in reading order. */
export function tableSourceIds({ sources, columns, rows }: Pick<TableContent, "sources" | "columns" | "rows">): Id[] {
  const keys = columns.filter(({ kind }) => kind === "source").map(({ key }) => key);
  if (keys.length === 0) return [...sources];
  const inCells = rows.flatMap((row) => keys.flatMap((key) => row[key] ?? []));
  return [...new Set([...sources, ...inCells.filter((id) => typeof id === "string")])];
}

/** Each row has each column, so that a cell left out and a cell without a value are the same table. */
function withEveryCell<Content extends Draft>(content: Content): Content {
  const keys = content.columns.map(({ key }) => key);
  return {
    ...content,
    rows: content.rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))),
  };
}
