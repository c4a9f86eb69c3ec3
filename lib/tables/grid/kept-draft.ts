import { z } from "zod";
import { alignments } from "@/lib/document/nodes/cell-attributes";
import { columnKinds, mostTableCells, mostTableColumns, mostTableRows } from "@/lib/document/table-content";
import type { Draft } from "./draft";

const value = z.union([z.number(), z.string(), z.array(z.string())]).nullable();
const column = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(columnKinds),
  unit: z.string(),
  precision: z.number().nullable(),
  align: z.enum(alignments).nullable(),
  mergeEqual: z.boolean(),
});

/** A draft as this device keeps it: it need not be fit to be saved, but it must be a table. */
const draft: z.ZodType<Draft> = z
  .object({
    caption: z.string(),
    unit: z.string(),
    columns: z.array(column).min(1).max(mostTableColumns),
    headerGroups: z.array(z.object({ label: z.string(), columns: z.array(z.string()) })),
    rows: z.array(z.record(z.string(), value)).max(mostTableRows),
    notes: z.array(z.string()),
    sources: z.array(z.string()),
  })
  .refine(({ columns, rows }) => columns.length * rows.length <= mostTableCells);

const keptDraft = z.object({
  draft,
  /** The revision that it was begun from; null: a new table. */
  baseRevisionId: z.string().nullable(),
  titles: z.record(z.string(), z.string()),
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type KeptDraft = z.infer<typeof keptDraft>;

/** Reads what a device kept, perhaps by an older version of this program. Undefined: it is not a draft. */
export function readKeptDraft(stored: unknown): KeptDraft | undefined {
  const parsed = keptDraft.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}
