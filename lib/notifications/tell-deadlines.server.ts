import "server-only";
import { db, inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { NewsPlace } from "@/lib/platform/tasks";
import type { News } from "./kinds";

/** Milliseconds before a deadline at which it is near. */
const nearBefore = 24 * 60 * 60 * 1000;
/** Milliseconds after a deadline in which it is still told of: what is long past is no news. */
const pastFor = 7 * 24 * 60 * 60 * 1000;
/** Deadlines in one go. */
const most = 1_000;

type Due = { userId: string; news: News; subject: string; place: NewsPlace; dueAt: Date };

/**
 * Tells of deadlines that are near or have just passed: of articles to those who write them, of empty slots to their owners, of reviews that
 * are near to those who have not decided (what is overdue there is reminded of by the review itself). Each is told once for each deadline; a
 * deadline that was moved is another one. Answers how many there are.
 */
export async function tellDeadlines(now: Date): Promise<number> {
  const window = { gt: new Date(now.getTime() - pastFor), lt: new Date(now.getTime() + nearBefore) };
  const due = [
    ...(await articlesDue(window, now)),
    ...(await slotsDue(window, now)),
    ...(await reviewsDue(window, now)),
  ];
  await inTransaction(async (tx) => {
    for (const { userId, news, subject, place, dueAt } of due) {
      const payload = { userId, kind: news, byName: "", subject, place };
      await enqueue(tx, "person.tell", payload, { key: `${news}:${place.id}:${dueAt.toISOString()}:${userId}` });
    }
  });
  return due.length;
}

type Window = { gt: Date; lt: Date };

async function articlesDue(dueAt: Window, now: Date): Promise<Due[]> {
  const rows = await db.article.findMany({
    where: { dueAt, state: { in: ["planned", "draft", "changesRequested"] } },
    orderBy: { dueAt: "asc" },
    take: most,
    select: { id: true, title: true, dueAt: true, createdById: true, people: { select: { userId: true } } },
  });
  return rows.flatMap(({ id, title, dueAt: due, createdById, people }) => {
    if (!due) return [];
    const writers = people.length > 0 ? [...new Set(people.map(({ userId }) => userId))] : [createdById];
    const news = due <= now ? ("articleOverdue" as const) : ("articleDue" as const);
    return writers.map((userId) => ({
      userId,
      news,
      subject: title,
      place: { type: "article" as const, id },
      dueAt: due,
    }));
  });
}

/** A slot that nobody has filled; one with an article goes by the article's own day. */
async function slotsDue(dueAt: Window, now: Date): Promise<Due[]> {
  const rows = await db.issueItem.findMany({
    where: { dueAt, articleId: null, ownerId: { not: null }, issue: { liveEditionId: null } },
    orderBy: { dueAt: "asc" },
    take: most,
    select: { issueId: true, slotLabel: true, dueAt: true, ownerId: true },
  });
  return rows.flatMap(({ issueId, slotLabel, dueAt: due, ownerId }) => {
    if (!due || !ownerId) return [];
    const news = due <= now ? ("articleOverdue" as const) : ("articleDue" as const);
    return [{ userId: ownerId, news, subject: slotLabel, place: { type: "issue" as const, id: issueId }, dueAt: due }];
  });
}

async function reviewsDue(dueAt: Window, now: Date): Promise<Due[]> {
  const rows = await db.reviewRound.findMany({
    where: { closedAt: null, dueAt: { gt: now, lt: dueAt.lt }, article: { state: "inReview" } },
    orderBy: { dueAt: "asc" },
    take: most,
    select: {
      id: true,
      dueAt: true,
      article: { select: { title: true } },
      assignments: { where: { recusedAt: null }, select: { reviewerId: true } },
      decisions: { select: { reviewerId: true } },
    },
  });
  return rows.flatMap(({ id, dueAt: due, article, assignments, decisions }) => {
    const open = assignments.filter(({ reviewerId }) => !decisions.some((one) => one.reviewerId === reviewerId));
    return open.flatMap(({ reviewerId: userId }) => {
      const place = { type: "review" as const, id };
      return due ? [{ userId, news: "reviewDue" as const, subject: article.title, place, dueAt: due }] : [];
    });
  });
}
