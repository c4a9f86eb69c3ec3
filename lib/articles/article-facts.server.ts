import "server-only";
import type { ReviewedFacts } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/** What the policies ask about an article, selected with any row of it: `select: { …, ...factsOfArticle }`, then `articleFacts(row)`. */
export const factsOfArticle = {
  publicationId: true,
  createdById: true,
  people: { select: { userId: true } },
  rounds: {
    orderBy: { number: "desc" },
    take: 1,
    select: { assignments: { where: { recusedAt: null }, select: { reviewerId: true } } },
  },
} as const;

type FactsRow = {
  publicationId: Id;
  createdById: Id;
  people: { userId: Id }[];
  rounds: { assignments: { reviewerId: Id }[] }[];
};

export function articleFacts(row: FactsRow): ReviewedFacts {
  return {
    publicationId: row.publicationId,
    createdById: row.createdById,
    authorIds: row.people.map((person) => person.userId),
    assignedReviewerIds: row.rounds.flatMap((round) => round.assignments.map((assignment) => assignment.reviewerId)),
  };
}

/** The facts of one article, without a lock. Null when there is no such article. */
export async function findArticleFacts(client: Pick<Tx, "article">, articleId: Id): Promise<ReviewedFacts | null> {
  const row = await client.article.findUnique({ where: { id: articleId }, select: factsOfArticle });
  return row && articleFacts(row);
}
