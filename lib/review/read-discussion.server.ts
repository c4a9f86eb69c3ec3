import "server-only";
import type { Node } from "@tiptap/pm/model";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle, mayResolveBlocking, mayResolveThread } from "@/lib/access/policies";
import { rangeText } from "@/lib/document/suggestions/range-text";
import { type Anchor, anchorSchema, isOrphan, quoteOf } from "@/lib/articles/anchor";
import { type LockedArticle, lockArticle } from "@/lib/articles/lock-article.server";
import { readWorkingCopy } from "@/lib/articles/working-copy.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Discussion, ThreadPerson, ThreadView } from "./discussion";
import { listReaders } from "./list-readers.server";

/** Letters around a comment's text by which its spot is found in print. */
const around = 24;
const mostThreads = 500;
const mostComments = 200;

/** Everything that is said about an article, in the order of the text. Refuses: notFound (also for whoever may not read it). */
export function readDiscussion(actor: Actor, articleId: Id): Promise<Result<Discussion, "notFound">> {
  return inTransaction(async (tx) => {
    // Under the lock, so that anchors and version belong together.
    const article = await lockArticle(tx, articleId);
    if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
    const { node, version } = await readWorkingCopy(tx, articleId);
    const rows = await tx.commentThread.findMany({
      where: { articleId },
      orderBy: { createdAt: "asc" },
      take: mostThreads,
      select: threadParts,
    });
    const names = await namesOf(tx, rows);
    const threads = rows.map((row) => threadView(row, { actor, article, node, names }));
    threads.sort((one, other) => one.anchor.from - other.anchor.from);
    return accept({ version, threads, people: await listReaders(tx, article) });
  });
}

const threadParts = {
  id: true,
  anchor: true,
  quote: true,
  blocking: true,
  openedById: true,
  resolvedAt: true,
  resolvedBy: { select: { name: true } },
  comments: {
    orderBy: { createdAt: "asc" },
    take: mostComments,
    select: { id: true, body: true, mentions: true, createdAt: true, author: { select: { id: true, name: true } } },
  },
} satisfies Prisma.CommentThreadSelect;

type Row = Prisma.CommentThreadGetPayload<{ select: typeof threadParts }>;

async function namesOf(tx: Tx, rows: readonly Row[]): Promise<Map<Id, string>> {
  const ids = new Set(rows.flatMap(({ comments }) => comments.flatMap(({ mentions }) => mentions)));
  if (ids.size === 0) return new Map();
  const users = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

type Seen = { actor: Actor; article: LockedArticle; node: Node; names: ReadonlyMap<Id, string> };

function threadView(row: Row, { actor, article, node, names }: Seen): ThreadView {
  const { id, quote, blocking, openedById, resolvedAt, resolvedBy, comments } = row;
  const anchor = within(anchorSchema.parse(row.anchor), node.content.size);
  const block = mayResolveBlocking(actor, { ...article, openedById });
  const person = (userId: Id): ThreadPerson[] => {
    const name = names.get(userId);
    return name ? [{ id: userId, name }] : [];
  };
  return {
    ...{ id, anchor, quote, blocking, ...surroundings(node, anchor) },
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: resolvedBy?.name ?? "" },
    may: { block, resolve: blocking ? block : mayResolveThread(actor, article) },
    comments: comments.map(({ createdAt, mentions, ...rest }) => ({
      ...rest,
      at: createdAt.toISOString(),
      mentions: mentions.flatMap(person),
    })),
  };
}

/** A resolved thread's place is of an earlier document. */
function within({ from, to, ...rest }: Anchor, size: number): Anchor {
  return { ...rest, from: Math.min(from, size), to: Math.min(to, size) };
}

function surroundings(node: Node, anchor: Anchor) {
  if (isOrphan(anchor)) return { text: "", before: "", after: "" };
  const { from, to } = anchor;
  const text = quoteOf(node, anchor, "standing");
  const before = rangeText(node, { from: Math.max(0, from - around), to: from }, "standing");
  const after = rangeText(node, { from: to, to: Math.min(node.content.size, to + around) }, "standing");
  return { text, before, after };
}
