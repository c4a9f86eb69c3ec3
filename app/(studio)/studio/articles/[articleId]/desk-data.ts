import type { SourceCard } from "@/components/editor/material";
import type { RailArticle } from "@/components/studio/article/rail-article";
import type { RoundLine } from "@/components/studio/article/review-round";
import type { Actor } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";
import { listMembers } from "@/lib/articles/list-members.server";
import type { ReadArticle } from "@/lib/articles/read-article.server";
import type { OpenedDocument } from "@/lib/articles/step-protocol";
import { readSlotHints } from "@/lib/issues/read-slot-hints.server";
import type { SlotHints } from "@/lib/issues/slot-hints";
import { readPublication } from "@/lib/issues/read-publication.server";
import type { PrintedPages } from "@/lib/publishing/page-budget";
import { readPrintedPages } from "@/lib/publishing/read-printed-pages.server";
import type { RoundRecord } from "@/lib/review/review-record";
import { readCorrectionNews } from "@/lib/publishing/read-correction-news.server";
import { readPolicyFor } from "@/lib/review/read-policy-for.server";
import { readNewestRound } from "@/lib/review/read-newest-round.server";
import { readSources } from "@/lib/sources/read-sources.server";

export type DeskData = {
  readonly rail: RailArticle;
  readonly sources: readonly SourceCard[];
  readonly bullets: readonly string[];
  /** What the article's place in an issue says is wanted. */
  readonly hints: SlotHints;
  /** How long it was in print when that was counted last. */
  readonly printed: PrintedPages | null;
};

export type AroundArticle = Awaited<ReturnType<typeof readAround>>;

/** What can be read before the article is: each asks for itself whether the person may. */
export async function readAround(actor: Actor, articleId: Id) {
  const [round, hints, policy, printed] = await Promise.all([
    readNewestRound(actor, articleId),
    readSlotHints(actor, articleId),
    readPolicyFor(actor, articleId),
    readPrintedPages(actor, articleId),
  ]);
  return { round, hints, policy, printed };
}

type Read = { readonly article: ReadArticle; readonly document: OpenedDocument; readonly around: AroundArticle };

/** Everything that stands around the text: read together, since none of it depends on the other. */
export async function deskData(actor: Actor, { article, document, around }: Read): Promise<DeskData> {
  const { publicationId } = article;
  const { round, hints, policy, printed } = around;
  const ids = sourceIds(document.content);
  const [publication, members, sources, correction] = await Promise.all([
    readPublication(actor, publicationId),
    article.mayAssign ? listMembers(actor, publicationId) : [],
    readSources(actor, { publicationId, ids: ids.slice(0, 500) }),
    readCorrectionNews(actor, { articleId: article.id, content: document.content }),
  ]);
  const settings = publication.ok ? publication.value.settings : null;
  const { id, state, details, names, createdBy, issue, mayEdit, mayAssign, maySpike } = article;
  const rail: RailArticle = {
    ...{ id, state, details, names, createdBy, mayEdit, mayAssign, maySpike, members, correction },
    isOut: article.publishedRevisionId !== null,
    issue: issue && { id: issue.id, number: issue.number, section: issue.section },
    placeDueAt: article.placeDueAt?.toISOString() ?? null,
    round: round.ok && round.value ? roundLine(round.value) : null,
    reviewersNeeded: policy.reviewers + policy.optional,
    timeZone: settings?.timeZone ?? "UTC",
  };
  return {
    rail,
    hints,
    printed,
    sources: sources.ok ? sources.value.map(card) : [],
    bullets: settings?.numbering.bullets ?? [],
  };
}

function card({ id, title, titleTranslation, outlet, language, url, publishedOn }: SourceCard): SourceCard {
  return { id, title, titleTranslation, outlet, language, url, publishedOn };
}

function roundLine({ id, number, dueAt, closedAt, assignments, decisions }: RoundRecord): RoundLine {
  const reviewers = assignments
    .filter(({ recused }) => !recused)
    .map(({ reviewerId, name, required }) => {
      const latest = decisions.findLast((decision) => decision.reviewerId === reviewerId);
      return { id: reviewerId, name, required, verdict: latest?.verdict ?? null, note: latest?.note ?? "" };
    });
  return { id, number, dueAt: dueAt?.toISOString() ?? null, closed: closedAt !== null, reviewers };
}

/** The sources that a document names, wherever it does. */
function sourceIds(content: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [content];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next);
    else if (typeof next === "object" && next !== null) {
      if ("attrs" in next && typeof next.attrs === "object" && next.attrs && "sourceId" in next.attrs) {
        found.add(String(next.attrs.sourceId));
      }
      if ("content" in next && next.content !== undefined) waiting.push(next.content);
    }
  }
  return [...found];
}
