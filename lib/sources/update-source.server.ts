import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import { type SourceInput, sourceColumns, sourceView, type UpdateSource } from "./source";
import { firstLook } from "./links/link-state";
import { findTwin, lockSources, sourceRow } from "./source-row.server";

type Refusals = "notFound" | "forbidden" | "stale" | "taken";

/**
 * Corrects what is said of a source. Frozen revisions keep what they froze. `version` is the one that the person saw; the answer has the
 * next, or the same when nothing was changed.
 * Refuses: notFound, forbidden, stale (`{ version }`), taken (`{ field: "url", sourceId, title }`: another source has the address).
 */
export async function updateSource(
  actor: Actor,
  { sourceId, version, ...input }: UpdateSource,
): Promise<Result<{ version: number }, Refusals>> {
  const found = await db.source.findUnique({ where: { id: sourceId }, select: { publicationId: true } });
  if (!found || !mayReadSources(actor, found)) return refuse("notFound");
  if (!mayManageSources(actor, found)) return refuse("forbidden");
  const { publicationId } = found;
  return inTransaction(async (tx) => {
    await lockSources(tx, publicationId);
    const before = sourceView(await tx.source.findUniqueOrThrow({ where: { id: sourceId }, select: sourceColumns }));
    if (before.version !== version) return refuse("stale", { version: before.version });
    const row = sourceRow(input);
    const twin = await findTwin(tx, publicationId, row, sourceId);
    if (twin) return refuse("taken", { field: "url", sourceId: twin.id, title: twin.title });

    const fields = changedFields(before, input);
    if (fields.length === 0) return accept({ version });
    await write(tx, sourceId, row);
    await record(tx, {
      kind: "source.changed",
      actor,
      publicationId,
      subject: { type: "source", id: sourceId },
      facts: { fields },
    });
    return accept({ version: version + 1 });
  });
}

function changedFields(before: SourceInput, after: SourceInput): string[] {
  return Object.entries(after).flatMap(([name, value]) => (before[name as keyof SourceInput] === value ? [] : [name]));
}

async function write(tx: Tx, id: Id, row: ReturnType<typeof sourceRow>): Promise<void> {
  // Whether a new address works is not known yet.
  const { normalUrl } = await tx.source.findUniqueOrThrow({ where: { id }, select: { normalUrl: true } });
  const link = normalUrl === row.normalUrl ? {} : firstLook(row.url);
  await tx.source.update({ where: { id }, data: { ...row, ...link, version: { increment: 1 } } });
}
