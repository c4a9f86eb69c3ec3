import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

type Wanted = { publicationId: Id; needed: number; contributorIds: readonly Id[]; before: readonly Id[] };

/**
 * Whom a new round asks: those who were asked in the round before, then the reviewers of the publication with the fewest open rounds, up to
 * the number that the publication wants. Never somebody who contributed. Fewer when there are not enough: the approval says so.
 */
export async function chooseReviewers(
  tx: Tx,
  { publicationId, needed, contributorIds, before }: Wanted,
): Promise<Id[]> {
  const eligible = await readEligible(tx, publicationId, contributorIds);
  const again = before.filter((id) => eligible.includes(id));
  const others = eligible.filter((id) => !again.includes(id));
  return [...again, ...others.slice(0, Math.max(0, needed - again.length))];
}

/** Reviewers who may decide on such a text, those with the least to do first. */
async function readEligible(tx: Tx, publicationId: Id, contributorIds: readonly Id[]): Promise<Id[]> {
  const rows = await tx.$queryRaw<{ userId: Id }[]>`
    SELECT m."userId"::text FROM "Membership" m
    JOIN "User" u ON u."id" = m."userId" AND u."deactivatedAt" IS NULL
    LEFT JOIN LATERAL (
      SELECT count(*) AS "open" FROM "ReviewAssignment" a
      JOIN "ReviewRound" r ON r."id" = a."roundId" AND r."closedAt" IS NULL
      WHERE a."reviewerId" = m."userId" AND a."recusedAt" IS NULL
    ) load ON true
    WHERE m."publicationId" = ${publicationId}::uuid AND m."role" = 'reviewer'
      AND NOT m."userId" = ANY(${contributorIds}::uuid[])
    ORDER BY load."open", u."name", u."id" LIMIT 50`;
  return rows.map(({ userId }) => userId);
}
