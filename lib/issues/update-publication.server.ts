import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayChangeSettings, mayReadPublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { canonicalJson } from "@/lib/kernel/canonical";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { lapseSignOffs, lockReadyIssues } from "./lapse-sign-off.server";
import type { PublicationSettings, UpdatePublication } from "./publication";
import { fingerprintOf, settingsColumns, settingsOf } from "./publication-record.server";

export type UpdatePublicationRefusal = "notFound" | "forbidden" | "stale" | "taken";

/**
 * Changes what is set about a publication. What is out already keeps what it was published with.
 * Refuses: notFound, forbidden, stale (somebody changed it since), taken (the address).
 */
export async function updatePublication(
  actor: Actor,
  { publicationId, fingerprint, settings }: UpdatePublication,
): Promise<Result<{ fingerprint: string }, UpdatePublicationRefusal>> {
  return inTransaction(async (tx) => {
    await lockReadyIssues(tx, publicationId);
    await tx.$queryRaw`SELECT 1 FROM "Publication" WHERE id = ${publicationId}::uuid FOR UPDATE`;
    const row = await tx.publication.findUnique({ where: { id: publicationId }, select: settingsColumns });
    if (!row || !mayReadPublication(actor, { publicationId })) return refuse("notFound");
    if (!mayChangeSettings(actor, { publicationId })) return refuse("forbidden");

    const before = settingsOf(row);
    if ((await fingerprintOf(before)) !== fingerprint) return refuse("stale");
    const holder = await tx.publication.findUnique({ where: { slug: settings.slug }, select: { id: true } });
    if (holder && holder.id !== publicationId) return refuse("taken", { field: "settings.slug" });

    const fields = changedFields(before, settings);
    if (fields.length > 0) {
      await tx.publication.update({ where: { id: publicationId }, data: settings });
      const subject = { type: "publication", id: publicationId };
      await record(tx, { kind: "publication.changed", actor, publicationId, subject, facts: { fields } });
      if (fields.some((field) => !unprinted.includes(field))) await lapseSignOffs(tx, actor, publicationId);
    }
    return accept({ fingerprint: await fingerprintOf(settings) });
  });
}

/** What no issue carries into the open. */
const unprinted: readonly string[] = ["reviewPolicy", "sourceLanguages"];

function changedFields(before: PublicationSettings, after: PublicationSettings): string[] {
  const keys = Object.keys(after) as (keyof PublicationSettings)[];
  return keys.filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]));
}
