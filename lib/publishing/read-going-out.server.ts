import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCorrect, mayPublishIssue, mayReadIssue, maySharePreview } from "@/lib/access/policies";
import type { ArticleState } from "@/lib/articles/article-state";
import type { IssueComposition } from "@/lib/issues/compose-issue";
import { composedItems } from "@/lib/issues/compose-issue";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { articlePath } from "@/lib/rendering/addresses";
import { placedItems } from "./edition";
import type { GoingOut, OutArticle } from "./going-out";
import { type LoadedEdition, loadEdition } from "./load-edition.server";
import { overdueAfter } from "./overdue";

type Asked = { issueId: Id; composition: IssueComposition };

/** How the issue goes out: its moment, its preview links, and what is out of it. Refuses: notFound. */
export async function readGoingOut(
  actor: Actor,
  { issueId, composition }: Asked,
): Promise<Result<GoingOut, "notFound">> {
  const issue = await db.issue.findUnique({
    where: { id: issueId },
    select: { publicationId: true, liveEditionId: true },
  });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  const live = issue.liveEditionId ? await loadEdition(issue.liveEditionId) : null;
  const [moments, links, out, withdrawn] = await Promise.all([
    readMoments(issueId),
    maySharePreview(actor, issue) ? countLinks(issueId) : null,
    live ? readOut(live) : [],
    readWithdrawn(issueId),
  ]);
  const changed = live ? changedSince(live, composition) : [];
  const may = { correct: mayCorrect(actor, issue), withdraw: mayPublishIssue(actor, issue) };
  return accept({ ...moments, previewLinks: links, out, changed, withdrawn, may });
}

async function readMoments(issueId: Id): Promise<Pick<GoingOut, "schedule" | "failed">> {
  const last = await db.schedule.findFirst({
    where: { issueId },
    orderBy: { createdAt: "desc" },
    include: { madeBy: { select: { name: true } } },
  });
  if (!last) return { schedule: null, failed: null };
  const { id, at, embargoed, madeBy, outcome, blockers } = last;
  if (outcome === null) {
    const overdue = at.getTime() + overdueAfter < Date.now();
    return { schedule: { id, at: at.toISOString(), embargoed, madeBy: madeBy.name, overdue }, failed: null };
  }
  if (outcome !== "refused" && outcome !== "dropped") return { schedule: null, failed: null };
  const codes = z.array(z.string()).catch([]).parse(blockers);
  return { schedule: null, failed: { at: at.toISOString(), outcome, blockers: codes } };
}

function countLinks(issueId: Id): Promise<number> {
  return db.previewLink.count({ where: { issueId, revokedAt: null, expiresAt: { gt: new Date() } } });
}

function changedSince(live: LoadedEdition, { sections }: IssueComposition): GoingOut["changed"] {
  const before = new Map(placedItems(live.frame).map(({ item }) => [item.articleId, item.hash]));
  return composedItems(sections).flatMap(({ articleId, title, hash }) => {
    const known = articleId && before.get(articleId);
    return articleId && known && known !== hash ? [{ articleId, title }] : [];
  });
}

async function readOut({ frame }: LoadedEdition): Promise<OutArticle[]> {
  const items = placedItems(frame).map(({ item }) => item);
  const rows = await db.article.findMany({
    where: { id: { in: items.map(({ articleId }) => articleId) } },
    select: {
      ...{ id: true, state: true, headRevisionId: true, publishedRevisionId: true },
      retraction: { select: { createdAt: true } },
      correctedBy: {
        where: { state: { notIn: ["published", "corrected", "retracted", "spiked"] } },
        take: 1,
        select: { id: true, state: true },
      },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap(({ articleId, title, slug }) => {
    const row = byId.get(articleId);
    if (!row) return [];
    const [correction] = row.correctedBy;
    return [
      {
        ...{ articleId, title, state: stateOut(row) },
        path: articlePath(frame.publication.slug, frame.issue.slug, slug),
        retractedAt: row.retraction?.createdAt.toISOString() ?? null,
        correction: correction ? { articleId: correction.id, state: correction.state } : null,
      },
    ];
  });
}

/** A correction that was taken back with its edition is nothing that readers have. */
function stateOut(row: {
  state: ArticleState;
  headRevisionId: Id | null;
  publishedRevisionId: Id | null;
}): ArticleState {
  const isTakenBack = row.state === "corrected" && row.headRevisionId !== row.publishedRevisionId;
  return isTakenBack ? "published" : row.state;
}

async function readWithdrawn(issueId: Id): Promise<GoingOut["withdrawn"]> {
  const row = await db.withdrawal.findFirst({
    where: { issueId, endedAt: null },
    select: { createdAt: true, reason: true, by: { select: { name: true } } },
  });
  return row && { at: row.createdAt.toISOString(), by: row.by.name, reason: row.reason };
}
