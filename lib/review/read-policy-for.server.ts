import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import { findArticleFacts } from "@/lib/articles/article-facts.server";
import { readReviewPolicy } from "@/lib/issues/read-review-policy.server";
import { type ReviewPolicy, reviewPolicySchema } from "@/lib/issues/review-policy";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/** What a review of the article would ask for now; the usual for whoever may not read it. */
export async function readPolicyFor(actor: Actor, articleId: Id): Promise<ReviewPolicy> {
  const facts = await findArticleFacts(db, articleId);
  if (!facts || !mayReadArticle(actor, facts)) return reviewPolicySchema.parse({});
  return readReviewPolicy(db, articleId);
}
