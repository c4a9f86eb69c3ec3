import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ArticleState } from "@/lib/articles/article-state";
import type { LockedArticle } from "@/lib/articles/lock-article.server";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import { settleState } from "./article-step.server";
import { answerNews, tellAbout } from "./tell-people.server";

export type Judged = {
  article: LockedArticle;
  /** Everybody who wrote since the round's base, up to the head. */
  contributorIds: Id[];
  /** The head revision: of the round's hash, if not the round's own. */
  headId: Id;
  round: { id: Id; number: number; revisionId: Id; hash: string; openedById: Id };
};

type Decision = Judged & { verdict: Verdict; note: string };

/** Writes the verdict, what follows from it for the article, the event, and the news to whoever waits for it. */
export async function writeDecision(
  tx: Tx,
  actor: Actor,
  { article, round, verdict, note }: Decision,
): Promise<{ decisionId: Id; state: ArticleState }> {
  const decision = await tx.decision.create({
    data: {
      ...{ roundId: round.id, reviewerId: actor.userId, revisionId: round.revisionId, revisionHash: round.hash },
      ...{ verdict, note },
    },
  });
  await answerNews(tx, actor.userId, round.id);
  const state = await settleState(tx, article);
  const event = { actor, publicationId: article.publicationId, subject: { type: "article", id: article.id } };
  const facts = { round: round.number, hash: round.hash, decisionId: decision.id };
  if (verdict === "override")
    await record(tx, { ...event, kind: "review.overridden", facts: { ...facts, reason: note.slice(0, 2_000) } });
  else await record(tx, { ...event, kind: "review.decided", facts: { ...facts, verdict } });
  const approvedNow = state === "approved" && article.state !== "approved";
  if (approvedNow) await record(tx, { ...event, kind: "review.approved", facts: { hash: round.hash } });
  if (approvedNow || verdict === "requestChanges") {
    const people = [...article.authorIds, round.openedById];
    await tellAbout(tx, {
      kind: approvedNow ? "approved" : "changesRequested",
      article,
      people,
      by: actor,
      key: decision.id,
    });
  }
  return { decisionId: decision.id, state };
}
