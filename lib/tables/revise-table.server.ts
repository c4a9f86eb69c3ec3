import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageTables, mayReadTables } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { hashOf } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { ReviseTable } from "./table";
import { findStrangeSource, freezeTableRevision } from "./table-revision.server";

type Refusals = "notFound" | "forbidden" | "stale" | "invalid";

/**
 * Corrects a table by a new revision; articles go on showing the one that they pinned. Content equal to the head's makes no new revision.
 * Refuses: notFound, forbidden, stale (`{ revisionId }`: the head, when it is not the base), invalid (`{ reason: "unknownSource", id }`).
 */
export async function reviseTable(
  actor: Actor,
  input: ReviseTable,
): Promise<Result<{ revisionId: Id; number: number }, Refusals>> {
  const { tableId, baseRevisionId, content } = input;
  const found = await db.table.findUnique({ where: { id: tableId }, select: { publicationId: true } });
  if (!found || !mayReadTables(actor, found)) return refuse("notFound");
  if (!mayManageTables(actor, found)) return refuse("forbidden");
  const { publicationId } = found;
  return inTransaction(async (tx) => {
    const head = await lockHead(tx, tableId);
    if (head.id !== baseRevisionId) return refuse("stale", { revisionId: head.id });
    const strange = await findStrangeSource(tx, publicationId, content);
    if (strange) return refuse("invalid", { reason: "unknownSource", id: strange });
    if (head.hash === (await hashOf(content))) return accept({ revisionId: head.id, number: head.number });

    const number = head.number + 1;
    const { revisionId, hash } = await freezeTableRevision(tx, { actor, tableId, number, content });
    const subject = { type: "table", id: tableId };
    await record(tx, { kind: "table.changed", actor, publicationId, subject, facts: { revisionId, number, hash } });
    const news = { tableId, revisionId, byId: actor.userId, byName: actor.name };
    await enqueue(tx, "table.revised", news, { key: `table.revised:${revisionId}` });
    return accept({ revisionId, number });
  });
}

type Head = { id: Id; number: number; hash: string };

/** Holds the table until the transaction ends, so that two corrections of one revision have one winner. */
async function lockHead(tx: Tx, tableId: Id): Promise<Head> {
  await tx.$queryRaw`SELECT 1 FROM "Table" WHERE "id" = ${tableId}::uuid FOR NO KEY UPDATE`;
  const table = await tx.table.findUniqueOrThrow({
    where: { id: tableId },
    select: { headRevision: { select: { id: true, number: true, hash: true } } },
  });
  if (!table.headRevision) throw new Error(`table ${tableId} has no revision`);
  return table.headRevision;
}
