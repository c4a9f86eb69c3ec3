import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle, mayReadIssue } from "@/lib/access/policies";
import { articleFacts, factsOfArticle } from "@/lib/articles/article-facts.server";
import { composedItems, composeIssue, type IssueComposition } from "@/lib/issues/compose-issue";
import { readArrangement } from "@/lib/issues/read-arrangement.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { EditionFrame } from "./edition";
import { freezeFrame } from "./freeze-edition";
import type { IssuePreview } from "./issue-preview";

/**
 * An issue as the public would read it if it went out now: the same composition and the same frame as an edition, of the newest kept text of
 * each article. Nothing of it is stored. Refuses: notFound (also for whoever may not read the issue).
 */
export async function readIssuePreview(actor: Actor, issueId: Id): Promise<Result<IssuePreview, "notFound">> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  const arrangement = await readArrangement(db, issueId);
  if (!arrangement) return refuse("notFound");
  const composition = composeIssue(arrangement);
  const items = composedItems(composition.sections);
  const holes = items.filter(isHole).map(({ title, articleId }) => ({ label: title, articleId }));
  return accept({
    issue: { id: issueId, number: arrangement.issue.number },
    publication: composition.publication,
    frame: previewFrame(composition),
    holes,
    articles: await readableArticles(actor, items),
  });
}

type Item = ReturnType<typeof composedItems>[number];

const isHole = ({ revisionId }: Pick<Item, "revisionId">) => revisionId === null;

/** The frame of what is there. The seal is empty: nobody has said that this is ready. */
function previewFrame(composition: IssueComposition): EditionFrame | null {
  const sections = composition.sections.flatMap(({ groups, ...section }) => {
    const filled = groups.flatMap(({ items, ...group }) => {
      const there = items.filter((item) => !isHole(item));
      return there.length > 0 ? [{ ...group, items: there }] : [];
    });
    return filled.length > 0 ? [{ ...section, groups: filled }] : [];
  });
  if (sections.length === 0) return null;
  const now = new Date();
  const seal = { signedOffBy: "", at: now, hash: "0".repeat(64) };
  const slugs = new Set(composedItems(sections).map(({ slug }) => slug));
  const summary = composition.summary.filter(({ articleSlug }) => slugs.has(articleSlug));
  const edition = { number: 1, publishedAt: now, reason: "", publicNote: "", seal };
  return freezeFrame({ ...composition, sections, summary }, edition);
}

async function readableArticles(actor: Actor, items: readonly Item[]): Promise<Record<string, Id>> {
  const ids = items.flatMap(({ articleId }) => (articleId ? [articleId] : []));
  const rows = await db.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, ...factsOfArticle },
  });
  const readable = rows.filter((row) => mayReadArticle(actor, articleFacts(row)));
  return Object.fromEntries(readable.map(({ id, slug }) => [slug, id]));
}
