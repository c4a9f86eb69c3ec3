import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadAllArticles, mayReadIssue, mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { type Board, boardRows, type DueArticle, type ReviewTask, type SlotTask, type WritingTask } from "./board";
import { readComingIssues } from "./read-coming-issues.server";

export type ReadBoard = { publicationId: Id; now: Date };

const soon = 7 * 24 * 60 * 60 * 1000;
/** Where work is still to be done: what waits in these states is few, however large the archive. */
const open = ["planned", "draft", "inReview", "changesRequested"] as const;
const writable = ["changesRequested", "draft", "planned"] as const;

/**
 * The front of the desk: what waits for this person, what is due, and the issues to come. Five queries beside each other,
 * none of which grows with the archive. Refuses: notFound (a publication that they may not know of).
 */
export async function readBoard(actor: Actor, input: ReadBoard): Promise<Result<Board, "notFound">> {
  if (!mayReadPublication(actor, input)) return refuse("notFound");
  const [reviews, writing, slots, due, issues] = await Promise.all([
    readReviews(actor, input),
    readWriting(actor, input),
    readSlots(actor, input),
    mayReadAllArticles(actor, input) ? readDue(input) : null,
    mayReadIssue(actor, input) ? readComingIssues(input) : [],
  ]);
  return accept({ reviews, writing, slots, due, issues });
}

async function readReviews({ userId }: Actor, { publicationId }: ReadBoard): Promise<ReviewTask[]> {
  const rows = await db.reviewAssignment.findMany({
    where: {
      reviewerId: userId,
      recusedAt: null,
      round: { closedAt: null, article: { publicationId }, decisions: { none: { reviewerId: userId } } },
    },
    orderBy: { createdAt: "desc" },
    take: boardRows,
    select: {
      round: {
        select: {
          id: true,
          number: true,
          openedAt: true,
          dueAt: true,
          openedBy: { select: { name: true } },
          article: { select: { id: true, title: true, correctsId: true } },
        },
      },
    },
  });
  return rows.map(({ round }) => ({
    articleId: round.article.id,
    title: round.article.title,
    round: round.number,
    roundId: round.id,
    isCorrection: round.article.correctsId !== null,
    askedBy: round.openedBy.name,
    askedAt: round.openedAt,
    dueAt: round.dueAt,
  }));
}

async function readWriting({ userId }: Actor, { publicationId }: ReadBoard): Promise<WritingTask[]> {
  const rows = await db.article.findMany({
    where: {
      publicationId,
      state: { in: [...writable] },
      OR: [{ people: { some: { userId } } }, { createdById: userId, people: { none: {} } }],
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { updatedAt: "desc" }],
    take: boardRows,
    select: {
      id: true,
      title: true,
      state: true,
      dueAt: true,
      updatedAt: true,
      correctsId: true,
      item: { select: { dueAt: true } },
      rounds: lastReturn,
    },
  });
  const returnedFirst = rows.toSorted((a, b) => Number(isReturned(b)) - Number(isReturned(a)));
  return returnedFirst.map(({ id, title, state, updatedAt, rounds, correctsId, ...row }) => {
    const decision = state === "changesRequested" ? rounds[0]?.decisions[0] : undefined;
    const returned = decision ? { by: decision.reviewer.name, note: decision.note } : null;
    return { articleId: id, title, isCorrection: correctsId !== null, state, dueAt: dueOf(row), updatedAt, returned };
  });
}

function isReturned({ state }: { state: string }): boolean {
  return state === "changesRequested";
}

const lastReturn = {
  orderBy: { number: "desc" },
  take: 1,
  select: {
    decisions: {
      where: { verdict: "requestChanges" },
      orderBy: { createdAt: "desc" },
      take: 1,
      select: { note: true, reviewer: { select: { name: true } } },
    },
  },
} satisfies Prisma.Article$roundsArgs;

async function readSlots({ userId }: Actor, { publicationId }: ReadBoard): Promise<SlotTask[]> {
  const rows = await db.issueItem.findMany({
    where: { ownerId: userId, articleId: null, issue: { publicationId, state: { in: ["planned", "inProduction"] } } },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: boardRows,
    select: { id: true, slotLabel: true, dueAt: true, issue: { select: { id: true, number: true } } },
  });
  return rows.map(({ id, slotLabel, dueAt, issue }) => ({
    itemId: id,
    issueId: issue.id,
    issueNumber: issue.number,
    label: slotLabel,
    dueAt,
  }));
}

async function readDue({ publicationId, now }: ReadBoard): Promise<DueArticle[]> {
  const near = { lte: new Date(now.getTime() + soon) };
  const rows = await db.article.findMany({
    where: { publicationId, state: { in: [...open] }, OR: [{ dueAt: near }, { dueAt: null, item: { dueAt: near } }] },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: boardRows,
    select: {
      id: true,
      title: true,
      state: true,
      dueAt: true,
      item: { select: { dueAt: true } },
      people: { orderBy: { position: "asc" }, take: 3, select: { user: { select: { name: true } } } },
    },
  });
  const due = rows.flatMap(({ id, title, state, people, ...row }) => {
    const dueAt = dueOf(row);
    return dueAt ? [{ articleId: id, title, state, dueAt, people: people.map(({ user }) => user.name) }] : [];
  });
  return due.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** An article's own deadline, or that of its place in an issue. */
function dueOf({ dueAt, item }: { dueAt: Date | null; item: { dueAt: Date | null } | null }): Date | null {
  return dueAt ?? item?.dueAt ?? null;
}
