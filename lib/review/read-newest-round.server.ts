import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import { findArticleFacts } from "@/lib/articles/article-facts.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { RoundRecord } from "./review-record";
import { readReviewRecord } from "./review-record.server";

/** The newest round of an article with everything in it, for whoever may read the article; null: it was never submitted. Refuses: notFound. */
export async function readNewestRound(actor: Actor, articleId: Id): Promise<Result<RoundRecord | null, "notFound">> {
  const facts = await findArticleFacts(db, articleId);
  if (!facts || !mayReadArticle(actor, facts)) return refuse("notFound");
  return accept((await readReviewRecord(db, articleId)).round);
}
