import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { People, Topic, TopicPage, Topics } from "./catalogue";
import { findPublication } from "./find-publication.server";
import { countArticlesOut, listArticlesOut } from "./list-articles-out.server";
import { namesIn, topicSlug } from "./topic";

const articlesOnPage = 30;
/** Names that a publication can have, over all its years, before the rarest are left out. */
const mostNames = 1_000;

type Named = { name: string; articles: number };

/** Sections and categories under which articles are out, those with most first; null while nothing is. */
export async function readTopics(publicationSlug: string): Promise<Topics | null> {
  const found = await findPublication(publicationSlug);
  if (!found) return null;
  const [sections, categories] = await Promise.all([countBy(found.id, "section"), countBy(found.id, "category")]);
  return { publication: found.publication, sections: topicsOf(sections), categories: topicsOf(categories) };
}

/** Articles of a section or a category, a page at a time; null for one under which nothing is out, and for a page that has none. */
export async function readTopicPage(publicationSlug: string, slug: string, page: number): Promise<TopicPage | null> {
  const found = await findPublication(publicationSlug);
  const names = found ? await namesOfTopic(found.id, slug) : [];
  const [name] = names;
  return found && name !== undefined ? pageOf({ ...found, name, slug, page }, { topics: names }) : null;
}

/** The names of sections and categories that share an address, that with most articles first. */
export async function namesOfTopic(publicationId: Id, slug: string): Promise<string[]> {
  const counted = await Promise.all([countBy(publicationId, "section"), countBy(publicationId, "category")]);
  const same = counted.flat().filter(({ name }) => topicSlug(name) === slug);
  return [...new Set(same.toSorted((a, b) => b.articles - a.articles).map(({ name }) => name))];
}

/** Everybody in a byline of what is out, by name; null while nothing is. */
export async function readPeople(publicationSlug: string): Promise<People | null> {
  const found = await findPublication(publicationSlug);
  if (!found) return null;
  const bylines = await countBy(found.id, "byline");
  const named = bylines.flatMap(({ name, articles }) => namesIn(name).map((one) => ({ name: one, articles })));
  const people = topicsOf(named).toSorted((a, b) => a.name.localeCompare(b.name, found.publication.language));
  return { publication: found.publication, people };
}

/** What is out under a person's name, a page at a time. */
export async function readPersonPage(publicationSlug: string, slug: string, page: number): Promise<TopicPage | null> {
  const found = await findPublication(publicationSlug);
  const counted = found ? await countBy(found.id, "byline") : [];
  const isTheirs = (name: string) => topicSlug(name) === slug;
  const bylines = counted.map(({ name }) => name).filter((byline) => namesIn(byline).some(isTheirs));
  const name = bylines.flatMap(namesIn).find(isTheirs);
  return found && name ? pageOf({ ...found, name, slug, page }, { bylines }) : null;
}

type Asked = NonNullable<Awaited<ReturnType<typeof findPublication>>> & { name: string; slug: string; page: number };

async function pageOf(
  { id, publication, name, slug, page }: Asked,
  wanted: { topics: string[] } | { bylines: string[] },
): Promise<TopicPage | null> {
  const total = await countArticlesOut({ publicationId: id, ...wanted });
  const pages = Math.ceil(total / articlesOnPage);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const place = { skip: (page - 1) * articlesOnPage, take: articlesOnPage };
  const articles = await listArticlesOut({ publicationId: id, ...wanted, ...place });
  return { publication, topic: { name, slug, articles: total }, articles, page, pages };
}

/** By names that share an address, as the most frequent writes it. */
function topicsOf(counted: readonly Named[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const { name, articles } of counted) {
    const slug = topicSlug(name);
    const known = topics.get(slug);
    topics.set(slug, { name: known?.name ?? name, slug, articles: (known?.articles ?? 0) + articles });
  }
  return [...topics.values()];
}

function countBy(publicationId: Id, by: "section" | "category" | "byline"): Promise<Named[]> {
  return db.$queryRaw<Named[]>`
    SELECT named."name", count(*)::int AS "articles" FROM "LiveArticle" a
    CROSS JOIN LATERAL (SELECT CASE ${by} WHEN 'section' THEN a."section" WHEN 'category' THEN a."category" ELSE a."byline" END) named("name")
    WHERE a."publicationId" = ${publicationId}::uuid AND named."name" <> ''
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostNames}`;
}
