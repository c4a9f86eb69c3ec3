import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCorrect, mayReopenArticle } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { ArticleState } from "@/lib/articles/article-state";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { inTransaction } from "@/lib/platform/db.server";
import { lockForStep, refuseStep, writeState } from "./article-step.server";
import { canTake } from "./transitions";

export const reopenSchema = z.strictObject({ articleId: idSchema, reason: linesSchema(2_000).min(1) });
export type Reopen = z.infer<typeof reopenSchema>;

/**
 * Lets the document take edits again. The verdicts stay as they are: handed in with the same text, they count again. An article that is out is
 * reopened by whoever may correct it, and what is out stays out. Refuses: notFound, forbidden, wrongState.
 */
export function reopen(
  actor: Actor,
  { articleId, reason }: Reopen,
): Promise<Result<{ state: ArticleState }, "notFound" | "forbidden" | "wrongState">> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    const isOut = canTake(article.state, "correct");
    if (!(isOut ? mayCorrect : mayReopenArticle)(actor, article)) return refuse("forbidden");
    const wrong = isOut ? undefined : refuseStep(article, "reopen");
    if (wrong) return wrong;

    const state = await writeState(tx, article, "draft");
    await record(tx, {
      kind: "article.reopened",
      actor,
      publicationId: article.publicationId,
      subject: { type: "article", id: articleId },
      facts: { reason, from: article.state },
    });
    return accept({ state });
  });
}
