import "server-only";
import type { Actor } from "@/lib/access/actor";
import {
  mayAnswerSuggestion,
  mayReadArticle,
  mayReadIssue,
  mayReadSources,
  mayReadTables,
} from "@/lib/access/policies";
import { findArticleFacts } from "@/lib/articles/article-facts.server";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { NewsPlace } from "@/lib/platform/tasks";
import type { News } from "./kinds";

/** The publication that the place belongs to, if the person may see what is there now; null is the house's own. Undefined: they may not. */
export type Seen = { readonly publicationId: Id | null } | undefined;

/**
 * Whether somebody may still know of something: asked when it is told and again when it is mailed. Whoever lost the right, or was taken off
 * the review that they were asked for, hears nothing more of it.
 */
export async function seePlace(actor: Actor, news: News, place: NewsPlace): Promise<Seen> {
  switch (place.type) {
    case "article":
      return news === "suggested" ? seeSuggestions(actor, place.id) : seeArticle(actor, place.id);
    case "review":
      return seeRound(actor, news, place.id);
    case "issue":
      return seen(await db.issue.findUnique({ where: { id: place.id }, select }), (facts) =>
        mayReadIssue(actor, facts),
      );
    case "table":
      return seen(await db.table.findUnique({ where: { id: place.id }, select }), (facts) =>
        mayReadTables(actor, facts),
      );
    case "source":
      return seen(await db.source.findUnique({ where: { id: place.id }, select }), (facts) =>
        mayReadSources(actor, facts),
      );
    case "webhook":
      return actor.isAdmin
        ? ((await db.webhook.findUnique({ where: { id: place.id }, select })) ?? undefined)
        : undefined;
    case "job":
    case "trail":
      return actor.isAdmin ? { publicationId: null } : undefined;
  }
}

const select = { publicationId: true } as const;

function seen(row: { publicationId: Id } | null, may: (facts: { publicationId: Id }) => boolean): Seen {
  return row && may(row) ? row : undefined;
}

async function seeArticle(actor: Actor, articleId: Id): Promise<Seen> {
  const facts = await findArticleFacts(db, articleId);
  return facts && mayReadArticle(actor, facts) ? { publicationId: facts.publicationId } : undefined;
}

/** Suggestions are news to those who may answer them, as long as one is open that is not their own. */
async function seeSuggestions(actor: Actor, articleId: Id): Promise<Seen> {
  const facts = await findArticleFacts(db, articleId);
  if (!facts || !mayAnswerSuggestion(actor, facts)) return undefined;
  const open = await db.suggestion.findFirst({
    where: { articleId, state: "open", authorId: { not: actor.userId } },
    select: { id: true },
  });
  return open ? { publicationId: facts.publicationId } : undefined;
}

/** What is asked of reviewers is news only to those who are still asked and have not answered, in a round that is still open. */
async function seeRound(actor: Actor, news: News, roundId: Id): Promise<Seen> {
  const round = await db.reviewRound.findUnique({
    where: { id: roundId },
    select: {
      articleId: true,
      closedAt: true,
      assignments: { where: { reviewerId: actor.userId, recusedAt: null }, select: { id: true } },
      decisions: { where: { reviewerId: actor.userId }, select: { id: true }, take: 1 },
    },
  });
  if (!round) return undefined;
  const isAsked = round.closedAt === null && round.assignments.length > 0 && round.decisions.length === 0;
  return asking.includes(news) && !isAsked ? undefined : seeArticle(actor, round.articleId);
}

const asking: readonly News[] = ["reviewAsked", "reviewDue", "reviewOverdue", "overtaken"];
