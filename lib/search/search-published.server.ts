import "server-only";
import { isOutOfTime } from "@/lib/platform/conflict";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { findPublicationId } from "@/lib/publishing/find-live.server";
import { articlePath, issuePath } from "@/lib/rendering/addresses";
import { askIndex } from "./ask-index.server";
import { type EntryKind, entryKinds } from "./entries";
import type { Found, Hit } from "./found";
import { foundSql, pageSql, type Within } from "./found-sql.server";
import { excerptOf, markText } from "./marked-text";
import { hitsOnPage, mostHits, type SearchInput } from "./search-input";
import type { SearchQuery, Term } from "./search-query";

export type Asked = Pick<SearchInput, "in" | "section" | "year" | "kind" | "page">;

/**
 * Finds what is out: everything that holds all of the terms, the best first, of equal ones the newest. Takes no person and no draft flag, and can come to
 * nothing but live editions. A publication that does not exist has nothing.
 */
export async function searchPublished(query: SearchQuery, asked: Asked): Promise<Found> {
  const publicationId = asked.in ? await findPublicationId(asked.in) : null;
  if (asked.in && !publicationId) return nothing;
  const within = { publicationId, section: asked.section, year: asked.year };
  const answer = await find(query, { within, asked }).catch(unlessOutOfTime);
  if (!answer) return { ...nothing, isTooBroad: true };
  const { counts, rows } = answer;
  const total = asked.kind ? (counts[asked.kind] ?? 0) : Object.values(counts).reduce((sum, one) => sum + one, 0);
  const hits = rows.map((row) => hitOf(row, query.terms));
  return { counts, total, hits, pages: Math.ceil(Math.min(total, mostHits) / hitsOnPage), isTooBroad: false };
}

const nothing: Found = { counts: {}, total: 0, hits: [], pages: 0, isTooBroad: false };

function unlessOutOfTime(error: unknown): null {
  if (isOutOfTime(error)) return null;
  throw error;
}

type Answer = { counts: Record<string, number> | null; rows: Row[] | null };
type Row = {
  kind: EntryKind;
  section: string;
  slug: string;
  anchor: string;
  language: string;
  title: string;
  article: string;
  lead: string;
  body: string;
  day: string;
  publicationSlug: string;
  issueSlug: string;
  publication: { title: string; language: string };
  label: string;
  isRetracted: boolean;
};

/** Questions of one or two words are asked in few forms. */
const usualWords = 2;

async function find(query: SearchQuery, { within, asked }: { within: Within; asked: Asked }) {
  const question = Prisma.sql`
    WITH found AS MATERIALIZED (${foundSql(query, within)}), page AS (${pageSql(query, asked)})
    SELECT
      (SELECT json_object_agg("kind", "count") FROM (SELECT "kind", count(*) FROM found GROUP BY "kind") counted) AS "counts",
      (SELECT json_agg(shown ORDER BY shown."place") FROM (${shownSql}) shown) AS "rows"`;
  const [answer] = await askIndex<Answer>(question, query.terms.length <= usualWords);
  return { counts: knownCounts(answer?.counts ?? {}), rows: answer?.rows ?? [] };
}

/** The rows of a page, with where they stand: addresses as they are now, names as the edition has them. */
const shownSql = Prisma.sql`
  SELECT page."place", e."kind", e."section", e."slug", e."anchor", e."language", e."title", e."article", e."lead", e."body", e."day",
    p."slug" AS "publicationSlug", i."slug" AS "issueSlug", s."label", json_build_object('title', s."title", 'language', s."language") AS "publication",
    EXISTS (SELECT 1 FROM "Retraction" r WHERE r."articleId" = e."articleId") AS "isRetracted"
  FROM page JOIN "SearchEntry" e ON e."id" = page."id" JOIN "SearchIssue" s ON s."issueId" = e."issueId"
  JOIN "Issue" i ON i."id" = e."issueId" JOIN "Publication" p ON p."id" = e."publicationId"`;

function knownCounts(counts: Record<string, number>): Partial<Record<EntryKind, number>> {
  return Object.fromEntries(entryKinds.flatMap((kind) => (counts[kind] ? [[kind, counts[kind]]] : [])));
}

function hitOf(row: Row, terms: readonly Term[]): Hit {
  return {
    kind: row.kind,
    href: hrefOf(row),
    title: markText(row.title, terms),
    language: row.language,
    excerpt: betterOf(excerptOf(row.lead, terms), excerptOf(row.body, terms)),
    publication: row.publication,
    issue: { label: row.label, day: row.day },
    section: row.section,
    article: row.article || null,
    isRetracted: row.isRetracted,
  };
}

type Excerpt = Hit["excerpt"];

/** Of two, the one with more different words in it; of equal ones the first. */
function betterOf(one: Excerpt, other: Excerpt): Excerpt {
  return wordsIn(other) > wordsIn(one) ? other : one;
}

function wordsIn(excerpt: Excerpt): number {
  return new Set(excerpt?.pieces.flatMap(({ found, text }) => (found ? [text.toLowerCase()] : []))).size;
}

function hrefOf({ kind, publicationSlug, issueSlug, slug, anchor }: Row): string {
  if (kind === "issue") return issuePath(publicationSlug, issueSlug);
  return `${articlePath(publicationSlug, issueSlug, slug)}${anchor && `#${encodeURIComponent(anchor)}`}`;
}
