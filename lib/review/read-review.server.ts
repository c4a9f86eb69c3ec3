import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayAssignReviewers, mayDecide, mayOverride, mayReadArticle } from "@/lib/access/policies";
import { articleFacts, factsOfArticle } from "@/lib/articles/article-facts.server";
import { type ArticleState, takesEdits } from "@/lib/articles/article-state";
import { readRevision } from "@/lib/articles/read-revision.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, expectAccepted, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { readContributors } from "./contributors.server";
import { wasEditedSince } from "./decide.server";
import { listCandidates } from "./list-candidates.server";
import type { RoundRecord } from "./review-record";
import { readReviewRecord } from "./review-record.server";
import type { CannotDecide, MayInReview, Overtaken, ReadReview } from "./review-view";
import { canTake } from "./transitions";

/**
 * Everything that somebody needs to judge an article. `roundId` names a round; the newest is what is read, and `older` says that it was
 * another that was asked for. Refuses: notFound (also for whoever may not read the article).
 */
export async function readReview(actor: Actor, roundId: Id): Promise<Result<ReadReview, "notFound">> {
  const found = await db.reviewRound.findUnique({
    where: { id: roundId },
    select: {
      article: {
        select: { id: true, title: true, state: true, document: { select: { version: true } }, ...factsOfArticle },
      },
    },
  });
  if (!found) return refuse("notFound");
  const facts = articleFacts(found.article);
  if (!mayReadArticle(actor, facts)) return refuse("notFound");
  const { id, title, state, document } = found.article;
  const version = document?.version ?? 0;
  const record = await readReviewRecord(db, id);
  const { round } = record;
  if (!round) return refuse("notFound");
  const revision = expectAccepted(await readRevision(actor, { articleId: id, revisionId: round.revisionId }));
  const contributorIds = await readContributors(db, id, round.revisionId);
  const mayJudge = mayDecide(actor, { ...facts, contributorIds });
  const wrote = contributorIds.includes(actor.userId);
  const isOpen = round.id === roundId && !round.closedAt && canTake(state, "decide");
  const may: MayInReview = {
    recuse: isOpen && round.assignments.some(({ reviewerId, recused }) => reviewerId === actor.userId && !recused),
    override: isOpen && state !== "approved" && mayOverride(actor, { ...facts, contributorIds }),
    assign: isOpen && mayAssignReviewers(actor, facts),
  };
  return accept({
    article: { id, publicationId: facts.publicationId, title, state },
    record,
    round,
    revision,
    base: await readBase(actor, id, round),
    may,
    version,
    overtaken: await overtaken(roundId, round, state),
    candidates: may.assign ? await listCandidates(facts.publicationId, contributorIds) : [],
    cannotDecide: cannotDecide({ round, state, mayJudge, wrote, isOlder: round.id !== roundId }),
  });
}

/** Suggestions made since overtake nothing: they change no text. */
async function overtaken(askedId: Id, round: RoundRecord, state: ArticleState): Promise<Overtaken> {
  if (round.id !== askedId) return { by: "round", roundId: round.id };
  const mayBeEdited = !round.closedAt && takesEdits(state);
  return mayBeEdited && (await wasEditedSince(db, round.revisionId)) ? { by: "edit" } : null;
}

type Asked = { round: RoundRecord; state: ArticleState; mayJudge: boolean; wrote: boolean; isOlder: boolean };

function cannotDecide({ round, state, mayJudge, wrote, isOlder }: Asked): CannotDecide {
  if (isOlder) return "older";
  if (round.closedAt) return "closed";
  if (!canTake(state, "decide")) return "state";
  if (mayJudge) return null;
  return wrote ? "wrote" : "notAsked";
}

async function readBase(actor: Actor, articleId: Id, round: RoundRecord): Promise<ReadReview["base"]> {
  const candidates = [
    ["approved", await lastJudged(actor, articleId, round, "approve")],
    ["judged", await lastJudged(actor, articleId, round)],
    ["round", await roundBefore(articleId, round)],
    ["published", await publishedBefore(articleId, round)],
  ] as const;
  const [why, revisionId] = candidates.find(([, id]) => id) ?? [];
  if (!why || !revisionId) return null;
  return { why, revision: expectAccepted(await readRevision(actor, { articleId, revisionId })) };
}

async function lastJudged({ userId }: Actor, articleId: Id, round: RoundRecord, verdict?: "approve") {
  const decision = await db.decision.findFirst({
    where: {
      reviewerId: userId,
      round: { articleId, number: { lt: round.number } },
      revisionHash: { not: round.hash },
      verdict: verdict ?? { not: "abstain" },
    },
    orderBy: { createdAt: "desc" },
    select: { revisionId: true },
  });
  return decision?.revisionId;
}

async function roundBefore(articleId: Id, { number, hash }: RoundRecord) {
  const before = await db.reviewRound.findFirst({
    where: { articleId, number: { lt: number }, revision: { hash: { not: hash } } },
    orderBy: { number: "desc" },
    select: { revisionId: true },
  });
  return before?.revisionId;
}

async function publishedBefore(articleId: Id, { hash }: RoundRecord) {
  const article = await db.article.findUnique({
    where: { id: articleId, publishedRevision: { hash: { not: hash } } },
    select: { publishedRevisionId: true },
  });
  return article?.publishedRevisionId ?? correctedBefore(articleId, hash);
}

/** Of a correction beside a larger draft: what is out, which it began with. */
async function correctedBefore(articleId: Id, hash: string) {
  const first = await db.revision.findFirst({
    where: { articleId, number: 1, hash: { not: hash }, article: { correctsId: { not: null } } },
    select: { id: true },
  });
  return first?.id;
}
