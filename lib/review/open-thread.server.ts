import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayComment } from "@/lib/access/policies";
import { quoteOf } from "@/lib/articles/anchor";
import { readWorkingCopy } from "@/lib/articles/working-copy.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { lockForStep } from "./article-step.server";
import type { OpenThread } from "./discussion";
import { placeComment } from "./place-comment.server";
import { concludeThread, refuseMentions, tellOfBlocking, writeComment } from "./write-comment.server";

/** Threads of an article: more than a discussion that anybody can follow. */
const most = 500;

/**
 * Opens a comment on a range of the text. It stands beside the document, never in it: no hash knows of it. While it blocks, the article is
 * not approved. Refuses: notFound (also a text that is not there, `{ reason: "text" }`), forbidden, stale (the text was changed away
 * meanwhile), invalid (somebody is named who may not read the article), tooMany.
 */
export function openThread(
  actor: Actor,
  { articleId, at, body, mentions, blocking }: OpenThread,
): Promise<Result<{ threadId: Id }, "notFound" | "forbidden" | "stale" | "invalid" | "tooMany">> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    if (!mayComment(actor, article)) return refuse("forbidden");
    const unfit = await refuseMentions(tx, article, mentions);
    if (unfit) return unfit;
    if ((await tx.commentThread.count({ where: { articleId } })) >= most) return refuse("tooMany", { most });
    const copy = await readWorkingCopy(tx, articleId);
    const placed = await placeComment(tx, articleId, { copy, at });
    if (!placed.ok) return placed;

    const anchor = placed.value;
    const quote = quoteOf(copy.node, anchor, "quote" in at ? "standing" : "proposed");
    const { id: threadId } = await tx.commentThread.create({
      data: { articleId, documentVersion: copy.version, anchor, quote, blocking, openedById: actor.userId },
    });
    await writeComment(tx, actor, { article, threadId, body, mentions });
    if (blocking) await tellOfBlocking(tx, actor, article, threadId);
    await concludeThread(tx, actor, { article, kind: "comment.opened", threadId, blocking });
    return accept({ threadId });
  });
}
