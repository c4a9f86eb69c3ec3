import "server-only";
import type { Actor } from "@/lib/access/actor";
import { announceNews } from "@/lib/articles/announce.server";
import type { LockedArticle } from "@/lib/articles/lock-article.server";
import { type EventKind, eventFacts } from "@/lib/audit/events";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
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

/** Writes a comment into its thread, and tells those whom it names. */
export async function writeComment(
  tx: Tx,
  actor: Actor,
  { article, threadId, body, mentions }: Said & { article: LockedArticle; threadId: Id },
): Promise<Id> {
  const named = [...new Set(mentions)];
  const { id } = await tx.comment.create({ data: { threadId, authorId: actor.userId, body, mentions: named } });
  const part = `thread-${threadId}`;
  await tellAbout(tx, { kind: "mentioned", article, people: named, by: actor, key: id, part });
  return id;
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
