import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db, type Tx } from "@/lib/platform/db.server";
import { enqueueAll, type Following, follows } from "@/lib/platform/jobs.server";
import { afterFirstReaders } from "./readers-first";

/**
 * What the public reads of an issue changes with this transaction: its pages are made ahead of readers (server/pages/write-pages.ts), once the first
 * of them have had theirs, which are made for them; and their search follows (lib/search), which a search that comes before it does itself.
 */
export async function tellPages(tx: Tx, issueId: Id): Promise<void> {
  await enqueueAll(tx, pagesFollow(issueId));
}

/** The same, to be queued beside others. */
export function pagesFollow(issueId: Id): Following[] {
  const runAt = afterFirstReaders();
  return [follows("pages.write", { issueId }, { runAt }), follows("search.index", {}, { runAt })];
}

/** Whether the same is asked for again after this, so that it need not be done twice. What failed before is not counted on: it may wait for an hour. */
export async function isToldAgain(issueId: Id): Promise<boolean> {
  const later = await db.outbox.findFirst({
    where: {
      ...{ task: "pages.write", payload: { path: ["issueId"], equals: issueId } },
      ...{ doneAt: null, failedAt: null, attempts: 0, runAt: { gt: new Date() } },
    },
    select: { id: true },
  });
  return later !== null;
}
