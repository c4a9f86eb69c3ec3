import "server-only";
import { policyFor } from "@/lib/issues/review-policy";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { approvalOf } from "./approval";
import type { ReviewRecord } from "./review-record";
import { readReviewRows, type ReviewRow } from "./review-rows.server";

type Client = Pick<Tx, "$queryRaw">;

/**
 * Reads the records of these articles, whatever their number, in one query. In a transaction whoever acts on the answer locks the
 * article first.
 */
export async function readReviewRecords(client: Client, articleIds: readonly Id[]): Promise<Map<Id, ReviewRecord>> {
  const rows = await readReviewRows(client, articleIds);
  return new Map(rows.map((row) => [row.id, reviewRecord(row)]));
}

/** @throws when there is no such article */
export async function readReviewRecord(client: Client, articleId: Id): Promise<ReviewRecord> {
  const found = (await readReviewRecords(client, [articleId])).get(articleId);
  if (!found) throw new Error(`article ${articleId} is gone`);
  return found;
}

function reviewRecord(row: ReviewRow): ReviewRecord {
  const { id: articleId, head, published, round } = row;
  const reviewersNeeded = policyFor(row.publicationPolicy, row.sectionPolicy).reviewers;
  const approval = approvalOf({
    headHash: head?.hash ?? null,
    roundHash: round?.hash ?? null,
    reviewersNeeded,
    assignments: round?.assignments ?? [],
    decisions: round?.decisions ?? [],
    checklist: round?.checklist ?? [],
    openSuggestions: row.openSuggestions,
    blockingThreads: row.blocking,
  });
  return { articleId, head, published, round, reviewersNeeded, approval };
}
