import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadAllArticles, mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import { readTextFacts } from "./known-texts.server";
import { type QueuedRound, type QueueList, queuePageSize, type ReviewQueue } from "./review-queue";

type Asked = { publicationId: Id; pages?: Partial<Record<QueueList, number>> };

/** The open rounds of a publication as they concern somebody, the most urgent first, a page of each list. Refuses: notFound. */
export async function readReviewQueue(
  actor: Actor,
  { publicationId, pages = {} }: Asked,
): Promise<Result<ReviewQueue, "notFound">> {
  if (!mayReadPublication(actor, { publicationId })) return refuse("notFound");
  const readsAll = mayReadAllArticles(actor, { publicationId });
  const of = (list: QueueList) => {
    if (list === "others" && !readsAll) return { rows: [], total: 0, page: 1 };
    return readPage({ closedAt: null, article: { publicationId }, ...narrowed(list, actor.userId) }, pages[list] ?? 1);
  };
  const [waiting, decided, others] = await Promise.all([of("waiting"), of("decided"), of("others")]);
  const facts = await readQueueFacts(actor, [...waiting.rows, ...decided.rows]);
  const told = ({ rows, ...page }: RowsPage) => ({
    ...page,
    rounds: rows.map((row) => queued(row, facts.get(row.id))),
  });
  return accept({ waiting: told(waiting), decided: told(decided), others: told(others) });
}

function narrowed(list: QueueList, reviewerId: Id): Prisma.ReviewRoundWhereInput {
  const isAsked = { some: { reviewerId, recusedAt: null } };
  if (list === "others") return { NOT: { assignments: isAsked } };
  const own = { reviewerId };
  return { assignments: isAsked, decisions: list === "decided" ? { some: own } : { none: own } };
}

type RowsPage = { rows: Row[]; total: number; page: number };

/** A page beyond the last, as after a verdict on the last one of it, is the last. */
async function readPage(where: Prisma.ReviewRoundWhereInput, wanted: number): Promise<RowsPage> {
  const total = await db.reviewRound.count({ where });
  const page = Math.max(1, Math.min(wanted, Math.ceil(total / queuePageSize)));
  if (total === 0) return { rows: [], total, page };
  const rows = await db.reviewRound.findMany({
    where,
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { openedAt: "asc" }, { id: "asc" }],
    skip: (page - 1) * queuePageSize,
    take: queuePageSize,
    select: queuedRound,
  });
  return { rows, total, page };
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

/** Lengths and changes of what this person was asked for: of the others' reviews nobody asks for it. */
async function readQueueFacts({ userId }: Actor, own: readonly Row[]): Promise<Map<Id, Facts>> {
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
