import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle, mayReadIssue } from "@/lib/access/policies";
import { articleFacts, factsOfArticle } from "@/lib/articles/article-facts.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type ComposedPreviewItem, composePreview } from "./compose-preview.server";
import type { IssuePreview } from "./issue-preview";

/**
 * An issue as the public would read it if it went out now, for those who work on it: of the newest kept text of each article.
 * Refuses: notFound (also for whoever may not read the issue).
 */
export async function readIssuePreview(actor: Actor, issueId: Id): Promise<Result<IssuePreview, "notFound">> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  const preview = await composePreview(issueId);
  if (!preview) return refuse("notFound");
  const { publication, frame, holes, items } = preview;
  return accept({
    issue: { id: issueId, number: preview.issue.number },
    ...{ publication, frame, holes },
    articles: await readableArticles(actor, items),
  });
}

async function readableArticles(actor: Actor, items: readonly ComposedPreviewItem[]): Promise<Record<string, Id>> {
  const ids = items.flatMap(({ articleId }) => (articleId ? [articleId] : []));
  const rows = await db.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, ...factsOfArticle },
  });
  const readable = rows.filter((row) => mayReadArticle(actor, articleFacts(row)));
  return Object.fromEntries(readable.map(({ id, slug }) => [slug, id]));
}
