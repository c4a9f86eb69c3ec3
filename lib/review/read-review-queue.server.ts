import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadAllArticles, mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import { readTextFacts } from "./known-texts.server";
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
  const facts = await readQueueFacts(actor, rows);
  const rounds = rows.map((row) => queued(row, facts.get(row.id)));
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
  revisionId: true,
  article: {
    select: {
      ...{ id: true, title: true, state: true, byline: true, correctsId: true },
      people: { orderBy: { position: "asc" }, select: { user: { select: { name: true } } } },
    },
  },
  assignments: {
    where: { recusedAt: null },
    orderBy: { createdAt: "asc" },
    select: { reviewer: { select: { id: true, name: true } } },
  },
  decisions: { orderBy: { id: "asc" }, select: { reviewerId: true, verdict: true } },
} satisfies Prisma.ReviewRoundSelect;

type Row = Prisma.ReviewRoundGetPayload<{ select: typeof queuedRound }>;

type Facts = Pick<QueuedRound, "characters" | "changes">;

/** Lengths and changes of what waits for this person: of the others' reviews nobody asks for it. */
async function readQueueFacts({ userId }: Actor, rows: readonly Row[]): Promise<Map<Id, Facts>> {
  const own = rows.filter(({ assignments }) => assignments.some(({ reviewer }) => reviewer.id === userId));
  if (own.length === 0) return new Map();
  const last = await lastVerdicts(userId, own);
  const texts = await readTextFacts(
    own.map(({ revisionId, article }) => ({ revisionId, baseId: last.get(article.id)?.revisionId ?? null })),
  );
  return new Map(
    own.map(({ id, revisionId, article }) => {
      const { characters, count } = texts.get(revisionId) ?? { characters: null, count: null };
      const verdict = last.get(article.id)?.verdict;
      return [id, { characters, changes: verdict && count ? { verdict, count } : null }];
    }),
  );
}

type LastVerdict = { articleId: Id; revisionId: Id; verdict: Verdict };

/** This person's last verdict on each article, on a text other than the one that waits. */
async function lastVerdicts(userId: Id, rows: readonly Row[]): Promise<Map<Id, LastVerdict>> {
  const roundIds = rows.map(({ id }) => id);
  const found = await db.$queryRaw<LastVerdict[]>`
    SELECT DISTINCT ON (r."articleId") r."articleId"::text, d."revisionId"::text, d."verdict"::text
    FROM "ReviewRound" open
    JOIN "Revision" waiting ON waiting."id" = open."revisionId"
    JOIN "ReviewRound" r ON r."articleId" = open."articleId" AND r."number" < open."number"
    JOIN "Decision" d ON d."roundId" = r."id" AND d."reviewerId" = ${userId}::uuid AND d."verdict" <> 'abstain'
      AND d."revisionHash" <> waiting."hash"
    WHERE open."id" = ANY(${roundIds}::uuid[])
    ORDER BY r."articleId", d."createdAt" DESC`;
  return new Map(found.map((one) => [one.articleId, one]));
}

function queued(row: Row, facts: Facts | undefined): QueuedRound {
  const { id, number, openedAt, dueAt, openedBy, article, assignments, decisions } = row;
  const latest = new Map(decisions.map(({ reviewerId, verdict }) => [reviewerId, verdict]));
  const reviewers = assignments.map(({ reviewer }) => ({ ...reviewer, verdict: latest.get(reviewer.id) ?? null }));
  const { title, state, byline, people, correctsId } = article;
  return {
    ...{
      roundId: id,
      number,
      articleId: article.id,
      title,
      isCorrection: correctsId !== null,
      state,
      openedBy: openedBy.name,
      openedAt,
      dueAt,
      reviewers,
    },
    authors: byline || people.map(({ user }) => user.name).join(", "),
    characters: facts?.characters ?? null,
    changes: facts?.changes ?? null,
  };
}
