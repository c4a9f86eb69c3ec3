import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadAllArticles, mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { QueuedRound, ReviewQueue } from "./review-queue";

/** Rounds in one list of the queue: what stands open at one time is few. */
const most = 60;

/** The open rounds of a publication as they concern somebody, the most urgent first. Refuses: notFound. */
export async function readReviewQueue(
  actor: Actor,
  input: { publicationId: Id },
): Promise<Result<ReviewQueue, "notFound">> {
  if (!mayReadPublication(actor, input)) return refuse("notFound");
  const isAsked = { assignments: { some: { reviewerId: actor.userId, recusedAt: null } } };
  const rows = await db.reviewRound.findMany({
    where: {
      closedAt: null,
      article: { publicationId: input.publicationId },
      ...(mayReadAllArticles(actor, input) ? {} : isAsked),
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { openedAt: "asc" }],
    take: most,
    select: queuedRound,
  });
  const rounds = rows.map(queued);
  const own = (round: QueuedRound) => round.reviewers.find(({ id }) => id === actor.userId);
  return accept({
    waiting: rounds.filter((round) => own(round)?.verdict === null),
    decided: rounds.filter((round) => own(round)?.verdict),
    others: rounds.filter((round) => !own(round)),
  });
}

const queuedRound = {
  id: true,
  number: true,
  openedAt: true,
  dueAt: true,
  openedBy: { select: { name: true } },
  article: { select: { id: true, title: true, state: true } },
  assignments: {
    where: { recusedAt: null },
    orderBy: { createdAt: "asc" },
    select: { reviewer: { select: { id: true, name: true } } },
  },
  decisions: { orderBy: { id: "asc" }, select: { reviewerId: true, verdict: true } },
} satisfies Prisma.ReviewRoundSelect;

type Row = Prisma.ReviewRoundGetPayload<{ select: typeof queuedRound }>;

function queued({ id, number, openedAt, dueAt, openedBy, article, assignments, decisions }: Row): QueuedRound {
  const latest = new Map(decisions.map(({ reviewerId, verdict }) => [reviewerId, verdict]));
  const reviewers = assignments.map(({ reviewer }) => ({ ...reviewer, verdict: latest.get(reviewer.id) ?? null }));
  const { title, state } = article;
  return {
    roundId: id,
    number,
    articleId: article.id,
    title,
    state,
    openedBy: openedBy.name,
    openedAt,
    dueAt,
    reviewers,
  };
}
