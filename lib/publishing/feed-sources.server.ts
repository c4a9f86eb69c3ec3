import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { listArticlesOut } from "./catalogue/list-articles-out.server";
import { namesOfTopic } from "./catalogue/read-topics.server";
import { findLiveEditions } from "./find-live.server";
import { type LoadedEdition, loadEdition } from "./load-edition.server";

/** Issues whose articles a publication's feed holds; articles in that of a section or category. */
const newestIssues = 4;
const newestArticles = 30;
/** Articles of older issues in a feed, because readers have been told something of them since. */
const mostChanged = 10;

/** Out of which editions a feed is made, newest issue first; of each, which articles (by slug), or all. */
export type FeedSource = {
  readonly edition: LoadedEdition;
  readonly only: ReadonlySet<string> | null /** The issue is older than those whose news the feed holds. */;
  readonly isOld: boolean;
};
/** `name`: of the section or category. */
export type FeedSources = { readonly name: string; readonly sources: readonly FeedSource[] };

/** Null while nothing is out, or under this section or category. */
export async function findFeedSources(publicationId: Id, topic: string | null): Promise<FeedSources | null> {
  if (topic === null) return withChanged(publicationId, { name: "", sources: await newestOf(publicationId) }, null);
  const topics = await namesOfTopic(publicationId, topic);
  const [name] = topics;
  if (name === undefined) return null;
  return withChanged(publicationId, { name, sources: await newestUnder(publicationId, topics) }, topics);
}

async function newestOf(publicationId: Id): Promise<FeedSource[]> {
  const editions = await findLiveEditions({ publicationId, take: newestIssues });
  return editions.map((edition) => ({ edition, only: null, isOld: false }));
}

async function newestUnder(publicationId: Id, topics: string[]): Promise<FeedSource[]> {
  const lines = await listArticlesOut({ publicationId, topics, take: newestArticles });
  return sourcesOf(lines, false);
}

/** A retraction or a correction is news, however old its issue is: told since the oldest issue of the feed went out for the first time. */
async function withChanged(
  publicationId: Id,
  { name, sources }: FeedSources,
  topics: string[] | null,
): Promise<FeedSources | null> {
  const oldest = sources.at(-1)?.edition;
  if (!oldest) return null;
  const first = await db.edition.findFirstOrThrow({
    where: { issueId: oldest.issueId },
    orderBy: { number: "asc" },
    select: { publishedAt: true },
  });
  const told = { createdAt: { gt: first.publishedAt } };
  const newest = { orderBy: { createdAt: "desc" }, take: mostChanged } as const;
  const issue = { publicationId, liveEditionId: { not: null } };
  const [retractions, corrections] = await Promise.all([
    db.retraction.findMany({ where: { ...told, article: { item: { issue } } }, ...newest }),
    db.correction.findMany({ where: { ...told, issue, articleId: { not: null } }, ...newest }),
  ]);
  const articleIds = [...retractions, ...corrections].flatMap(({ articleId }) => articleId ?? []);
  const known = sources.map(({ edition }) => edition.issueId);
  const lines = await db.liveArticle.findMany({
    where: {
      ...{ publicationId, articleId: { in: articleIds }, issueId: { notIn: known } },
      ...(topics && { OR: [{ section: { in: topics } }, { category: { in: topics } }] }),
    },
    orderBy: [{ publicationDate: "desc" }, { issueId: "desc" }, { position: "asc" }],
    take: mostChanged,
  });
  return { name, sources: [...sources, ...(await sourcesOf(lines, true))] };
}

async function sourcesOf(lines: readonly { issueId: Id; slug: string }[], isOld: boolean): Promise<FeedSource[]> {
  const byIssue = new Map<Id, Set<string>>();
  for (const { issueId, slug } of lines) byIssue.set(issueId, (byIssue.get(issueId) ?? new Set()).add(slug));
  const rows = await db.issue.findMany({
    where: { id: { in: [...byIssue.keys()] }, liveEditionId: { not: null } },
    orderBy: [{ publicationDate: "desc" }, { id: "desc" }],
    select: { id: true, liveEditionId: true },
  });
  const live = rows.flatMap(({ id, liveEditionId }) => (liveEditionId ? [{ id, liveEditionId }] : []));
  return Promise.all(
    live.map(async ({ id, liveEditionId }) => ({
      edition: await loadEdition(liveEditionId),
      only: byIssue.get(id) ?? new Set<string>(),
      isOld,
    })),
  );
}
