import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { IssueState } from "@/lib/platform/generated/prisma/enums";

export type LockedIssue = {
  id: Id;
  publicationId: Id;
  number: number;
  slug: string;
  state: IssueState;
  version: number;
  liveEditionId: Id | null;
};

/**
 * Locks the issue until the transaction ends: the one lock for whatever changes its arrangement, its sign-off or its pointer, and
 * taken before its articles'. Null when there is no such issue.
 */
export async function lockIssue(tx: Tx, issueId: Id): Promise<LockedIssue | null> {
  const rows = await tx.$queryRaw<LockedIssue[]>`
    SELECT "id"::text, "publicationId"::text, "number", "slug", "state"::text, "version", "liveEditionId"::text
    FROM "Issue" WHERE "id" = ${issueId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}
