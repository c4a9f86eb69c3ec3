import "server-only";
import type { Actor } from "@/lib/access/actor";
import { announceNews } from "@/lib/articles/announce.server";
import type { LockedArticle } from "@/lib/articles/lock-article.server";
import { type EventKind, eventFacts } from "@/lib/audit/events";
import { record } from "@/lib/audit/record.server";
import { type Id, newId } from "@/lib/kernel/ids";
import { type Refused, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import { settleIfInReview } from "./article-step.server";
import { listReaders } from "./list-readers.server";
import { tellAbout } from "./tell-people.server";

type Said = { readonly body: string; readonly mentions: readonly Id[] };
type CommentEvent = Extract<EventKind, `comment.${string}`>;

/** Refuses with invalid (facts: userIds) when somebody is named who may not read the article. */
export async function refuseMentions(
  tx: Tx,
  article: LockedArticle,
  mentions: readonly Id[],
): Promise<Refused<"invalid"> | undefined> {
  if (mentions.length === 0) return undefined;
  const readers = await listReaders(tx, article);
  const strangers = mentions.filter((userId) => !readers.some(({ id }) => id === userId));
  return strangers.length > 0 ? refuse("invalid", { field: "mentions", userIds: strangers }) : undefined;
}

/** Writes a comment into its thread, and tells those whom it names, and those who have spoken there before. */
export async function writeComment(
  tx: Tx,
  actor: Actor,
  { article, threadId, body, mentions }: Said & { article: LockedArticle; threadId: Id },
): Promise<Id> {
  const named = [...new Set(mentions)];
  const { id } = await tx.comment.create({ data: { threadId, authorId: actor.userId, body, mentions: named } });
  const part = `thread-${threadId}`;
  const before = await tx.comment.findMany({ where: { threadId }, select: { authorId: true }, distinct: ["authorId"] });
  await tellAbout(tx, { kind: "mentioned", article, people: named, by: actor, key: id, part });
  const others = before.map(({ authorId }) => authorId).filter((authorId) => !named.includes(authorId));
  await tellAbout(tx, { kind: "replied", article, people: others, by: actor, key: id, part });
  return id;
}

/** Tells those who write an article of a comment that keeps it from being approved. */
export function tellOfBlocking(tx: Tx, actor: Actor, article: LockedArticle, threadId: Id): Promise<void> {
  const people = article.authorIds.length > 0 ? article.authorIds : [article.createdById];
  const part = `thread-${threadId}`;
  return tellAbout(tx, { kind: "blockingComment", article, people, by: actor, key: `${threadId}:${newId()}`, part });
}

/** What follows every change of a discussion: the event, what it means for the approval, and a word to whoever has it open. */
export async function concludeThread(
  tx: Tx,
  actor: Actor,
  {
    article,
    kind,
    threadId,
    ...facts
  }: { article: LockedArticle; kind: CommentEvent; threadId: Id; blocking?: boolean },
): Promise<void> {
  const { publicationId } = article;
  const subject = { type: "article", id: article.id };
  await record(tx, { kind, actor, publicationId, subject, facts: eventFacts[kind].parse({ threadId, ...facts }) });
  await settleIfInReview(tx, article);
  await announceNews(tx, article.id, "threads");
}
