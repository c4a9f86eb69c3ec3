import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LockedArticle } from "@/lib/articles/lock-article.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import type { CommentThread } from "@/lib/platform/generated/prisma/client";
import { lockForStep } from "./article-step.server";

export type LockedThread = { article: LockedArticle; thread: CommentThread };

/** Locks the article of a thread and reads the thread under that lock. Refuses notFound for whoever may not read the article. */
export async function lockThread(tx: Tx, actor: Actor, threadId: Id): Promise<Result<LockedThread, "notFound">> {
  const found = await tx.commentThread.findUnique({ where: { id: threadId }, select: { articleId: true } });
  if (!found) return refuse("notFound");
  const locked = await lockForStep(tx, actor, found.articleId);
  if (!locked.ok) return locked;
  const thread = await tx.commentThread.findUniqueOrThrow({ where: { id: threadId } });
  return accept({ article: locked.value, thread });
}
