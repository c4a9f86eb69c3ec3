import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";

/** What the public reads of an issue changes with this transaction: its pages are made anew at the commit (server/pages/write-pages.ts). */
export async function tellPages(tx: Tx, issueId: Id): Promise<void> {
  await enqueue(tx, "pages.write", { issueId });
}
