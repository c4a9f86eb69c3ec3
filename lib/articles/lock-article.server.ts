import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { ArticleState } from "./article-state";

/** An article as it stands under the lock, with what policies ask about it. */
export type LockedArticle = {
  readonly id: Id;
  readonly publicationId: Id;
  readonly slug: string;
  readonly kind: "feature" | "article" | "brief";
  readonly language: string;
  readonly byline: string;
  readonly title: string;
  readonly state: ArticleState;
  readonly dueAt: Date | null;
  readonly createdById: Id;
  readonly headRevisionId: Id | null;
  readonly publishedRevisionId: Id | null;
  /** Everybody named on it, in whatever part. */
  readonly authorIds: readonly Id[];
  /** Asked to review it in its open or latest round, without those who recused themselves. */
  readonly assignedReviewerIds: readonly Id[];
};

/**
 * Locks the article until the transaction ends: the one lock for whatever changes its state or its text, taken before anything
 * else of the article is read, so that a race between an edit and a decision has one winner. Null when there is no such article.
 */
export async function lockArticle(tx: Tx, articleId: Id): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<LockedArticle[]>`
    SELECT a."id"::text, a."publicationId"::text, a."slug", a."kind"::text, a."language", a."byline", a."title", a."state"::text,
      a."dueAt", a."createdById"::text, a."headRevisionId"::text, a."publishedRevisionId"::text,
      ARRAY(SELECT DISTINCT p."userId"::text FROM "ArticlePerson" p WHERE p."articleId" = a."id") AS "authorIds",
      ARRAY(SELECT ra."reviewerId"::text FROM "ReviewAssignment" ra WHERE ra."recusedAt" IS NULL AND ra."roundId" = (
        SELECT r."id" FROM "ReviewRound" r WHERE r."articleId" = a."id" ORDER BY r."number" DESC LIMIT 1
      )) AS "assignedReviewerIds"
    FROM "Article" a WHERE a."id" = ${articleId}::uuid FOR NO KEY UPDATE OF a`;
  return rows[0] ?? null;
}
