import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { policyFor, type ReviewPolicy, reviewPolicySchema, sectionPolicySchema } from "./review-policy";

/** What a review of this article asks for: by its publication, and by the section in which it stands. */
export async function readReviewPolicy(client: Pick<Tx, "article">, articleId: Id): Promise<ReviewPolicy> {
  const { publication, item } = await client.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      publication: { select: { reviewPolicy: true } },
      item: { select: { section: { select: { reviewPolicy: true } } } },
    },
  });
  const section = sectionPolicySchema.parse(item?.section.reviewPolicy ?? null);
  return policyFor(reviewPolicySchema.parse(publication.reviewPolicy), section);
}
