import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LockedArticle } from "@/lib/articles/lock-article.server";
import { readReviewPolicy } from "@/lib/issues/read-review-policy.server";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { freshChecklist } from "./checklist";
import { chooseReviewers } from "./choose-reviewers.server";
import { readContributors } from "./contributors.server";
import { tellAbout } from "./tell-people.server";

type Wanted = { article: LockedArticle; revisionId: Id; hash: string; dueAt: string | null };

export type OpenedRound = {
  id: Id;
  number: number;
  isNew: boolean;
  /** Hash of the revision whose round this one ended; null: none was open, or it goes on. */
  superseded: string | null;
};

/** The round for what was just frozen: the open one if it is about the same text, else the next one. The caller holds the article's lock. */
export async function openRound(tx: Tx, actor: Actor, wanted: Wanted): Promise<OpenedRound> {
  const before = await readLastRound(tx, wanted.article.id);
  const open = before?.closedAt === null ? before : undefined;
  if (open && open.revision.hash === wanted.hash)
    return { id: open.id, number: open.number, isNew: false, superseded: null };
  if (open)
    await tx.reviewRound.update({ where: { id: open.id }, data: { closedAt: new Date(), outcome: "superseded" } });
  const next = await createRound(tx, actor, { ...wanted, before });
  return { ...next, isNew: true, superseded: open?.revision.hash ?? null };
}

type LastRound = NonNullable<Awaited<ReturnType<typeof readLastRound>>>;

function readLastRound(tx: Tx, articleId: Id) {
  return tx.reviewRound.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      closedAt: true,
      revision: { select: { hash: true } },
      assignments: {
        where: { recusedAt: null },
        orderBy: { createdAt: "asc" },
        select: { reviewerId: true, required: true },
      },
      decisions: { where: { verdict: "approve" }, select: { reviewerId: true } },
    },
  });
}

async function createRound(
  tx: Tx,
  actor: Actor,
  { article, revisionId, dueAt, before }: Wanted & { before: LastRound | null },
) {
  const { publicationId, id: articleId } = article;
  const policy = await readReviewPolicy(tx, articleId);
  const contributorIds = await readContributors(tx, articleId, revisionId);
  const asked = before?.assignments.map(({ reviewerId }) => reviewerId) ?? [];
  const needed = policy.reviewers + policy.optional;
  const reviewerIds = await chooseReviewers(tx, { publicationId, needed, contributorIds, before: asked });

  const round = await tx.reviewRound.create({
    data: {
      ...{ articleId, revisionId, number: (before?.number ?? 0) + 1, openedById: actor.userId },
      dueAt: dueAt ?? dueIn(policy.dueInHours),
      checklist: freshChecklist(policy.checklist),
      assignments: { create: partsOf(reviewerIds, before?.assignments ?? [], policy.reviewers) },
    },
  });
  const overtaken = reviewerIds.filter((id) => before?.decisions.some(({ reviewerId }) => reviewerId === id));
  const news = { article, by: actor, key: round.id, roundId: round.id };
  await tellAbout(tx, { ...news, kind: "overtaken", people: overtaken });
  await tellAbout(tx, { ...news, kind: "reviewAsked", people: reviewerIds.filter((id) => !overtaken.includes(id)) });
  return { id: round.id, number: round.number };
}

function dueIn(hours: number): Date | null {
  return hours === 0 ? null : new Date(Date.now() + hours * 60 * 60 * 1000);
}

type Part = { reviewerId: Id; required: boolean };

/** Whoever was asked before keeps their part; of the others as many are required as are still missing. */
function partsOf(reviewerIds: readonly Id[], before: readonly Part[], needed: number): Part[] {
  const parts: Part[] = [];
  for (const reviewerId of reviewerIds) {
    const was = before.find((one) => one.reviewerId === reviewerId);
    const isMissing = parts.filter(({ required }) => required).length < needed;
    parts.push({ reviewerId, required: was?.required ?? isMissing });
  }
  return parts;
}
