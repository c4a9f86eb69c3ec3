import { z } from "zod";
import type { FrozenSource } from "@/lib/document/frozen-source";
import { type TableContent, tableContentSchema } from "@/lib/document/table-content";
import { type Id, idSchema } from "@/lib/kernel/ids";

/*
 * Table records: their identity and revisions. The shape of a revision's content is `tableContentSchema` of the document's room, since
 * an article's revision freezes it.
 */

export const createTableSchema = z.strictObject({ publicationId: idSchema, content: tableContentSchema });
export type CreateTable = z.infer<typeof createTableSchema>;

export const reviseTableSchema = z.strictObject({
  tableId: idSchema,
  /** The revision that the person saw. */
  baseRevisionId: idSchema,
  content: tableContentSchema,
});
export type ReviseTable = z.infer<typeof reviseTableSchema>;

/** Bytes of a table that is sent: a full one (`mostTableCells`) of short cells fits several times. */
export const maxTableBytes = 4_000_000;

/** A table at one revision as the grid opens it. */
export type TableState = {
  readonly revisionId: Id;
  readonly number: number;
  readonly content: TableContent;
  /** Of the sources that it names. */
  readonly titles: Readonly<Record<Id, string>>;
  readonly sources: Readonly<Record<Id, FrozenSource>>;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

/** One revision in a table's history. */
export type TableRevisionLine = {
  readonly id: Id;
  readonly number: number;
  readonly hash: string;
  readonly createdAt: Date;
  readonly createdBy: { readonly id: Id; readonly name: string };
};

export type TableRevisionView = TableRevisionLine & { readonly content: TableContent };
