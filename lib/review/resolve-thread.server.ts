import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayComment, mayResolveBlocking, mayResolveThread } from "@/lib/access/policies";
import { anchorSchema, findAgain } from "@/lib/articles/anchor";
import { readWorkingCopy } from "@/lib/articles/working-copy.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { type LockedThread, lockThread } from "./lock-thread.server";
import { carryOn } from "./place-comment.server";
import { concludeThread, tellOfBlocking } from "./write-comment.server";

type Answer = Result<undefined, "notFound" | "forbidden" | "wrongState">;

/**
 * Closes a thread. One that blocks is closed by whoever opened it, a reviewer or a managing editor, never by the writer alone.
 * Refuses: notFound, forbidden, wrongState (resolved already).
 */
export function resolveThread(actor: Actor, { threadId }: { threadId: Id }): Promise<Answer> {
  return inTransaction(async (tx) => {
    const locked = await lockThread(tx, actor, threadId);
    if (!locked.ok) return locked;
    const { article, thread } = locked.value;
    const may = thread.blocking
      ? mayResolveBlocking(actor, { ...article, openedById: thread.openedById })
      : mayResolveThread(actor, article);
    if (!may) return refuse("forbidden", { blocking: thread.blocking });
    if (thread.resolvedAt) return refuse("wrongState");

    const { version } = await tx.document.findUniqueOrThrow({
      where: { articleId: article.id },
      select: { version: true },
    });
    const data = { resolvedAt: new Date(), resolvedById: actor.userId, documentVersion: version };
    await tx.commentThread.update({ where: { id: threadId }, data });
    await concludeThread(tx, actor, { article, kind: "comment.resolved", threadId });
    return accept();
  });
}

/**
 * Opens a resolved thread again, where its text stands by now. Refuses: notFound, forbidden, wrongState (it is open).
 */
export function reopenThread(actor: Actor, { threadId }: { threadId: Id }): Promise<Answer> {
  return inTransaction(async (tx) => {
    const locked = await lockThread(tx, actor, threadId);
    if (!locked.ok) return locked;
    const { article, thread } = locked.value;
    if (!mayComment(actor, article)) return refuse("forbidden");
    if (!thread.resolvedAt) return refuse("wrongState");

    const { anchor, documentVersion } = await presentPlace(tx, locked.value);
    const data = { resolvedAt: null, resolvedById: null, anchor, documentVersion };
    await tx.commentThread.update({ where: { id: threadId }, data });
    await concludeThread(tx, actor, { article, kind: "comment.reopened", threadId });
    return accept();
  });
}

/** Through the steps since it was resolved; when they are too many, by its words, or it is an orphan at the beginning. */
async function presentPlace(tx: Tx, { article, thread }: LockedThread) {
  const copy = await readWorkingCopy(tx, article.id);
  const anchor = anchorSchema.parse(thread.anchor);
  const carried = await carryOn(tx, { articleId: article.id, copy, anchor, since: thread.documentVersion });
  const lost = { from: 1, to: 1 };
  return { anchor: findAgain(copy.node, carried ?? lost, thread.quote), documentVersion: copy.version };
}

/** Says whether a thread keeps the article from being approved. Refuses: notFound, forbidden. */
export function markBlocking(
  actor: Actor,
  { threadId, blocking }: { threadId: Id; blocking: boolean },
): Promise<Result<undefined, "notFound" | "forbidden">> {
  return inTransaction(async (tx) => {
    const locked = await lockThread(tx, actor, threadId);
    if (!locked.ok) return locked;
    const { article, thread } = locked.value;
    if (!mayResolveBlocking(actor, { ...article, openedById: thread.openedById })) return refuse("forbidden");

    await tx.commentThread.update({ where: { id: threadId }, data: { blocking } });
    if (blocking && !thread.blocking) await tellOfBlocking(tx, actor, article, threadId);
    await concludeThread(tx, actor, { article, kind: "comment.blockingChanged", threadId, blocking });
    return accept();
  });
}
