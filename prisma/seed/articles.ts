import type { Actor } from "@/lib/access/actor";
import { createArticle } from "@/lib/articles/create-article.server";
import { parseDocument } from "@/lib/document/document";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { assignReviewers } from "@/lib/review/assign-reviewers.server";
import { decide } from "@/lib/review/decide.server";
import { submitForReview } from "@/lib/review/submit-for-review.server";
import { tickChecklist } from "@/lib/review/tick-checklist.server";
import { documentOf, type Ids, type SampleArticle } from "./write";

type Writing = { readonly author: Actor; readonly publicationId: Id; readonly ids: Ids };

/** Makes an article with its text. */
export async function writeArticle({ author, publicationId, ids }: Writing, sample: SampleArticle): Promise<Id> {
  const { document } = expectAccepted(parseDocument(documentOf(ids, sample)));
  const { slug, kind, byline } = sample;
  const made = await createArticle(author, { publicationId, slug, kind, byline, language: "ko", document });
  return expectAccepted(made).articleId;
}

/** Makes an article that has a working title and nothing else. */
export async function planArticle({ author, publicationId }: Omit<Writing, "ids">, sample: SampleArticle): Promise<Id> {
  const { slug, kind, byline, title } = sample;
  const made = await createArticle(author, { publicationId, slug, kind, byline, title, language: "ko" });
  return expectAccepted(made).articleId;
}

/** Sends an article to review; the managing editor names the reviewer. */
export async function send(sent: { author: Actor; chief: Actor; reviewer: Actor }, articleId: Id): Promise<void> {
  const { version } = await db.document.findUniqueOrThrow({ where: { articleId }, select: { version: true } });
  const submitted = await submitForReview(sent.author, { articleId, documentVersion: version, dueAt: null });
  const { roundId } = expectAccepted(submitted);
  const reviewers = [{ userId: sent.reviewer.userId, required: true }];
  expectAccepted(await assignReviewers(sent.chief, { articleId, roundId, reviewers }));
}

/** Ticks every point of the open round's checklist and gives the verdict. */
export async function judge(
  reviewer: Actor,
  articleId: Id,
  verdict: "approve" | "requestChanges",
  note = "",
): Promise<void> {
  const round = await db.reviewRound.findFirstOrThrow({
    where: { articleId, closedAt: null },
    include: { revision: { select: { hash: true } } },
  });
  const points = Array.isArray(round.checklist) ? round.checklist.length : 0;
  const ticks = verdict === "approve" ? points : 0;
  for (let item = 0; item < ticks; item += 1) {
    expectAccepted(await tickChecklist(reviewer, { articleId, roundId: round.id, item, done: true }));
  }
  const { id: roundId, revision } = round;
  expectAccepted(await decide(reviewer, { articleId, roundId, revisionHash: revision.hash, verdict, note }));
}
