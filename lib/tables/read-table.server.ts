import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageTables, mayReadTables } from "@/lib/access/policies";
import type { FrozenSource } from "@/lib/document/frozen-source";
import { tableContentSchema, tableSourceIds } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { readFrozenSources } from "./frozen-sources.server";
import type { TableRevisionLine, TableRevisionView } from "./table";

/** As much of a table's history as one page shows. */
const mostRevisions = 100;

export type ReadTable = {
  readonly id: Id;
  readonly publicationId: Id;
  readonly headRevisionId: Id;
  /** The revision that was asked for, or the head. */
  readonly shown: TableRevisionView;
  /** The sources that it names, as they are now. */
  readonly sources: Readonly<Record<Id, FrozenSource>>;
  /** Newest first, at most 100. */
  readonly revisions: readonly TableRevisionLine[];
  readonly mayChange: boolean;
};

/** A table with its history. Refuses: notFound (also a revision of another table, and a table that the person may not know of). */
export async function readTable(actor: Actor, tableId: Id, revisionId?: Id): Promise<Result<ReadTable, "notFound">> {
  const table = await db.table.findUnique({
    where: { id: tableId },
    select: { id: true, publicationId: true, headRevisionId: true },
  });
  if (!table?.headRevisionId || !mayReadTables(actor, table)) return refuse("notFound");
  const { publicationId, headRevisionId } = table;
  const wanted = { id: revisionId ?? headRevisionId, tableId };
  const [row, revisions] = await Promise.all([
    db.tableRevision.findUnique({ where: wanted, select: { ...revisionLine, content: true } }),
    db.tableRevision.findMany({
      where: { tableId },
      orderBy: { number: "desc" },
      take: mostRevisions,
      select: revisionLine,
    }),
  ]);
  if (!row) return refuse("notFound");
  const shown = { ...row, content: tableContentSchema.parse(row.content) };
  const sources = await readFrozenSources(tableSourceIds(shown.content));
  return accept({
    id: tableId,
    publicationId,
    headRevisionId,
    shown,
    sources,
    revisions,
    mayChange: mayManageTables(actor, table),
  });
}

const revisionLine = {
  id: true,
  number: true,
  hash: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} as const;
