import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayComment } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import type { Reply } from "./discussion";
import { lockThread } from "./lock-thread.server";
import { concludeThread, refuseMentions, writeComment } from "./write-comment.server";

/** Comments in a thread: more than anybody reads. */
const most = 200;

/**
 * Answers in a thread, a resolved one too: that stays resolved. Refuses: notFound, forbidden, invalid (somebody is named who may not read
 * the article), tooMany.
 */
export function replyToThread(
  actor: Actor,
  { threadId, body, mentions }: Reply,
): Promise<Result<{ commentId: Id }, "notFound" | "forbidden" | "invalid" | "tooMany">> {
  return inTransaction(async (tx) => {
    const locked = await lockThread(tx, actor, threadId);
    if (!locked.ok) return locked;
    const { article } = locked.value;
    if (!mayComment(actor, article)) return refuse("forbidden");
    const unfit = await refuseMentions(tx, article, mentions);
    if (unfit) return unfit;
    if ((await tx.comment.count({ where: { threadId } })) >= most) return refuse("tooMany", { most });

    const commentId = await writeComment(tx, actor, { article, threadId, body, mentions });
    await concludeThread(tx, actor, { article, kind: "comment.replied", threadId });
    return accept({ commentId });
  });
}
