import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageTables, mayReadTables } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import type { CreateTable } from "./table";
import { findStrangeSource, freezeTableRevision } from "./table-revision.server";

/**
 * Makes a table record with its first revision.
 * Refuses: notFound, forbidden, invalid (`{ reason: "unknownSource", id }`: a source that the publication does not have).
 */
export async function createTable(
  actor: Actor,
  { publicationId, content }: CreateTable,
): Promise<Result<{ tableId: Id; revisionId: Id }, "notFound" | "forbidden" | "invalid">> {
  if (!mayReadTables(actor, { publicationId })) return refuse("notFound");
  if (!mayManageTables(actor, { publicationId })) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const publication = await tx.publication.findUnique({ where: { id: publicationId }, select: { id: true } });
    if (!publication) return refuse("notFound");
    const strange = await findStrangeSource(tx, publicationId, content);
    if (strange) return refuse("invalid", { reason: "unknownSource", id: strange });

    const data = { publicationId, caption: content.caption };
    const { id: tableId } = await tx.table.create({ data, select: { id: true } });
    const { revisionId, hash } = await freezeTableRevision(tx, { actor, tableId, number: 1, content });
    const subject = { type: "table", id: tableId };
    await record(tx, { kind: "table.created", actor, publicationId, subject, facts: { revisionId, hash } });
    return accept({ tableId, revisionId });
  });
}
