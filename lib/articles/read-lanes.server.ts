import "server-only";
import type { Actor } from "@/lib/access/actor";
import {
  mayCorrect,
  mayReadAllArticles,
  mayReadPublication,
  mayReopenArticle,
  maySpikeArticle,
  maySubmitArticle,
} from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { articleFacts, factsOfArticle } from "./article-facts.server";
import type { ArticleState } from "./article-state";
import {
  type Board,
  type BoardCard,
  type BoardFilter,
  type Lane,
  type LaneAfter,
  type LanePage,
  laneStates,
  lanes,
} from "./lanes";
import { titleHas } from "./title-filter";

/** Cards of a lane on the whole board, and of a lane that is looked at by itself. */
const mostInLane = 20;
const mostAlone = 60;

type ReadLanes = BoardFilter & { lane?: Lane; after?: LaneAfter };

/**
 * The board: of each lane the cards that were changed last, or one lane by itself, page after page. All articles for whoever may read all, else
 * the person's own and those that they were asked to review. A few small reads by index, however large the archive. Refuses: notFound.
 */
export async function readLanes(
  actor: Actor,
  { lane, after, ...filter }: ReadLanes,
): Promise<Result<Board, "notFound">> {
  if (!mayReadPublication(actor, filter)) return refuse("notFound");
  const shown = lane ? [lane] : lanes;
  const take = lane ? mostAlone : mostInLane;
  const heads = await Promise.all(
    shown.flatMap((one) => laneStates[one].map((state) => readHeads(actor, filter, { state, take: take + 1, after }))),
  );
  const found = new Map<ArticleState, Head[]>();
  for (const head of heads.flat()) found.set(head.state, [...(found.get(head.state) ?? []), head]);
  const pages = shown.map(
    (one) =>
      [
        one,
        pageOf(
          laneStates[one].flatMap((state) => found.get(state) ?? []),
          take,
        ),
      ] as const,
  );
  const cards = await readCards(
    actor,
    pages.flatMap(([, { heads: inLane }]) => inLane.map(({ id }) => id)),
  );
  return accept(Object.fromEntries(pages.map(([one, page]) => [one, laneOf(page, cards)])));
}

type Head = { id: Id; state: ArticleState; updatedAt: Date };
type Page = { heads: Head[]; more: boolean };

/** Lanes of more than one state are put together from the newest of each. */
function pageOf(heads: Head[], take: number): Page {
  const order = (a: Head, b: Head) => b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? -1 : 1);
  const sorted = heads.toSorted(order);
  return { heads: sorted.slice(0, take), more: sorted.length > take };
}

function laneOf({ heads, more }: Page, cards: ReadonlyMap<Id, BoardCard>): LanePage {
  const last = heads.at(-1);
  return {
    cards: heads.flatMap(({ id }) => cards.get(id) ?? []),
    next: more && last ? { updatedAt: last.updatedAt.toISOString(), id: last.id } : null,
  };
}

type Wanted = { state: ArticleState; take: number; after?: LaneAfter | undefined };

async function readHeads(actor: Actor, filter: BoardFilter, { state, take, after }: Wanted): Promise<Head[]> {
  const { publicationId } = filter;
  const follows = after && { updatedAt: { lte: after.updatedAt } };
  const beyond = (id: "id" | "articleId") =>
    after ? { OR: [{ updatedAt: { lt: after.updatedAt } }, { [id]: { gt: after.id } }] } : {};
  if (mayReadAllArticles(actor, filter))
    return db.article.findMany({
      where: { publicationId, state, ...narrowed(filter), ...follows, AND: [beyond("id")] },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      take,
      select: { id: true, state: true, updatedAt: true },
    });
  const rows = await db.ownArticle.findMany({
    where: {
      userId: actor.userId,
      publicationId,
      article: { state, ...narrowed(filter) },
      ...follows,
      AND: [beyond("articleId")],
    },
    orderBy: [{ updatedAt: "desc" }, { articleId: "asc" }],
    take,
    select: { articleId: true, updatedAt: true },
  });
  return rows.map(({ articleId: id, updatedAt }) => ({ id, state, updatedAt }));
}

function narrowed({ kind, personId, issueId, text }: BoardFilter): Prisma.ArticleWhereInput {
  return {
    ...(kind ? { kind } : {}),
    ...(personId ? { people: { some: { userId: personId } } } : {}),
    ...(issueId ? { item: { issueId } } : {}),
    ...(text ? titleHas(text) : {}),
  };
}

async function readCards(actor: Actor, ids: readonly Id[]): Promise<Map<Id, BoardCard>> {
  const rows = await db.article.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
  return new Map(rows.map((row) => [row.id, cardOf(actor, row)]));
}

const cardColumns = {
  ...{
    id: true,
    title: true,
    kind: true,
    state: true,
    dueAt: true,
    updatedAt: true,
    publishedRevisionId: true,
    correctsId: true,
  },
  ...factsOfArticle,
  people: { orderBy: { position: "asc" }, select: { userId: true, user: { select: { name: true } } } },
  document: { select: { version: true } },
  item: { select: { dueAt: true, issue: { select: { id: true, number: true } } } },
} as const satisfies Prisma.ArticleSelect;
type Row = Prisma.ArticleGetPayload<{ select: typeof cardColumns }>;

function cardOf(actor: Actor, row: Row): BoardCard {
  const facts = articleFacts(row);
  const { id, title, kind, state, people, item, document } = row;
  return {
    ...{ id, title, kind, state },
    dueAt: (row.dueAt ?? item?.dueAt)?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    people: [...new Set(people.map(({ user }) => user.name))],
    issue: item?.issue ?? null,
    isCorrection: row.correctsId !== null,
    isOut: row.publishedRevisionId !== null,
    documentVersion: document?.version ?? 0,
    may: {
      submit: maySubmitArticle(actor, facts),
      reopen: mayReopenArticle(actor, facts),
      correct: mayCorrect(actor, facts),
      spike: maySpikeArticle(actor, facts),
    },
  };
}
