import "server-only";
import type { Actor } from "@/lib/access/actor";
import { countAttempt } from "@/lib/access/attempts.server";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";

const limit = { most: 60, seconds: 600 };

/** Has a source's page looked at as soon as its host is free. Refuses: notFound, forbidden, noAddress, tooMany. */
export async function checkLinkNow(
  actor: Actor,
  { sourceId }: { sourceId: Id },
): Promise<Result<undefined, "notFound" | "forbidden" | "noAddress" | "tooMany">> {
  const found = await db.source.findUnique({ where: { id: sourceId }, select: { publicationId: true, url: true } });
  if (!found || !mayReadSources(actor, found)) return refuse("notFound");
  if (!mayManageSources(actor, found)) return refuse("forbidden");
  if (!found.url) return refuse("noAddress");
  const counted = await countAttempt([{ door: "sources.check", of: actor.userId, limit }]);
  if (!counted.ok) return counted;
  await inTransaction(async (tx) => {
    // Before all others that are due. Not a change of the source: its place in the list stays.
    await tx.$executeRaw`UPDATE "Source" SET "linkNextAt" = '2000-01-01' WHERE "id" = ${sourceId}::uuid`;
    await enqueue(tx, "sources.check-links", { most: 3 });
  });
  return accept();
}
