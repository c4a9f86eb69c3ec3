import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { issuePath } from "@/lib/rendering/addresses";

const atOnce = 1_000;

/** Addresses of the site that readers may hold and that no page names any more: those that have moved, and issues that were withdrawn. */
export async function* listLeftAddresses(): AsyncGenerator<string> {
  const inTurn = (after: Id | undefined) => ({
    ...{ orderBy: { id: "asc" as const }, take: atOnce },
    ...(after && { cursor: { id: after }, skip: 1 }),
  });
  for (let after: Id | undefined, full = true; full; ) {
    const rows = await db.redirect.findMany({ ...inTurn(after), select: { id: true, fromPath: true } });
    for (const { fromPath } of rows) yield encodeURI(fromPath);
    [after, full] = [rows.at(-1)?.id, rows.length === atOnce];
  }
  for (let after: Id | undefined, full = true; full; ) {
    const rows = await db.issue.findMany({
      where: { liveEditionId: null, withdrawals: { some: { endedAt: null } } },
      ...inTurn(after),
      select: { id: true, slug: true, publication: { select: { slug: true } } },
    });
    for (const { slug, publication } of rows) yield issuePath(publication.slug, slug);
    [after, full] = [rows.at(-1)?.id, rows.length === atOnce];
  }
}
