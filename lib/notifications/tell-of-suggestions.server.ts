import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { TaskPayload } from "@/lib/platform/tasks";
import { writersOf } from "./writers";

/** Suggestions that one message tells of: more than anybody counts. */
const mostTold = 50;
/** Milliseconds: what somebody suggested earlier has been told of. */
const aDay = 24 * 60 * 60 * 1000;

/**
 * Somebody has suggested changes: whoever wrote the article hears of each that is still open, folded into one line that leads to the last. Whether
 * they may answer it is asked when it is told. Told again, nothing comes of it.
 */
export async function tellOfSuggestions({ articleId, byId }: TaskPayload<"suggestions.opened">): Promise<void> {
  const found = await db.suggestion.findMany({
    where: { articleId, authorId: byId, state: "open", createdAt: { gt: new Date(Date.now() - aDay) } },
    orderBy: { id: "desc" },
    take: mostTold,
    select: { id: true },
  });
  const about = await readArticle(articleId, byId);
  if (!about) return;
  const { title, byName, writers } = about;
  await inTransaction(async (tx) => {
    for (const { id } of found.reverse())
      for (const userId of writers.filter((writer) => writer !== byId)) {
        const place = { type: "article" as const, id: articleId, part: `suggestion-${id}` };
        const news = { userId, kind: "suggested" as const, byName, subject: title, place };
        await enqueue(tx, "person.tell", news, { key: `suggested:${id}:${userId}` });
      }
  });
}

/** Suggestions were answered: whoever made them hears what became of each, unless it was undone since. */
export async function tellOfAnsweredSuggestions({
  articleId,
  byId,
  version,
}: TaskPayload<"suggestions.answered">): Promise<void> {
  const answered = await db.suggestion.findMany({
    where: { articleId, answeredById: byId, answeredVersion: version, authorId: { not: byId } },
    orderBy: { id: "asc" },
    take: mostTold,
    select: { id: true, authorId: true, state: true },
  });
  const about = await readArticle(articleId, byId);
  if (!about) return;
  const { title: subject, byName } = about;
  const place = { type: "article" as const, id: articleId };
  await inTransaction(async (tx) => {
    for (const { id, authorId: userId, state } of answered) {
      const kind = state === "accepted" ? ("suggestionAccepted" as const) : ("suggestionRejected" as const);
      await enqueue(
        tx,
        "person.tell",
        { userId, kind, byName, subject, place },
        { key: `${kind}:${id}:${version}:${userId}` },
      );
    }
  });
}

async function readArticle(articleId: Id, byId: Id) {
  const [article, by] = await Promise.all([
    db.article.findUnique({
      where: { id: articleId },
      select: { title: true, createdById: true, people: { select: { userId: true } } },
    }),
    db.user.findUnique({ where: { id: byId }, select: { name: true } }),
  ]);
  return article && by && { title: article.title, byName: by.name, writers: writersOf(article) };
}
