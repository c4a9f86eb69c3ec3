import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import type { CreateSource } from "./source";
import { firstLook } from "./links/link-state";
import { findTwin, lockSources, sourceRow } from "./source-row.server";

/**
 * Keeps a source for a publication to cite. One address or DOI is one source: a second record of it is refused with the first one's id,
 * to be used instead. Refuses: notFound, forbidden, taken (`{ field: "url", sourceId, title }`).
 */
export async function createSource(
  actor: Actor,
  { publicationId, ...input }: CreateSource,
): Promise<Result<{ sourceId: Id }, "notFound" | "forbidden" | "taken">> {
  if (!mayReadSources(actor, { publicationId })) return refuse("notFound");
  if (!mayManageSources(actor, { publicationId })) return refuse("forbidden");
  return inTransaction(async (tx) => {
    if (!(await lockSources(tx, publicationId))) return refuse("notFound");
    const row = sourceRow(input);
    const twin = await findTwin(tx, publicationId, row);
    if (twin) return refuse("taken", { field: "url", sourceId: twin.id, title: twin.title });

    const data = { ...row, ...firstLook(row.url), publicationId, createdById: actor.userId };
    const { id } = await tx.source.create({ data, select: { id: true } });
    await record(tx, { kind: "source.created", actor, publicationId, subject: { type: "source", id } });
    return accept({ sourceId: id });
  });
}
