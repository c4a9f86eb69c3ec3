import "server-only";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Gram } from "./grams";
import { hitsOnPage, mostHits, type SearchInput } from "./search-input";
import { gramsAsked, isDecidedByIndex, type SearchQuery, type Term } from "./search-query";

/** Filters of a search beside its words, as ids. */
export type Within = Pick<SearchInput, "section" | "year"> & { readonly publicationId: string | null };

/**
 * What a search finds, each with its score: by the index of grams, looked into where that does not decide, and nothing but rows of the edition that
 * the issue's pointer names this moment. Columns: id, kind, day, position, score.
 */
export function foundSql(query: SearchQuery, { publicationId, section, year }: Within): Prisma.Sql {
  const { all, some } = gramsAsked(query);
  const wanted = [
    ...(all.length > 0 ? [Prisma.sql`e."grams" @> ${arrayOf(all)}::bigint[]`] : []),
    ...some.map((grams) => Prisma.sql`e."grams" && ${arrayOf(grams)}::bigint[]`),
    ...(publicationId ? [Prisma.sql`e."publicationId" = ${publicationId}::uuid`] : []),
    ...(section ? [Prisma.sql`e."section" = ${section}`] : []),
    ...(year ? [Prisma.sql`e."day" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`] : []),
    // Nothing but live editions; asked once for all, and not as a join: what the index finds is not worth a look-up each.
    Prisma.sql`(e."editionId" IN (SELECT i."liveEditionId" FROM "Issue" i WHERE i."liveEditionId" IS NOT NULL)) IS TRUE`,
    // Looking into a text is the dearest of all: what the others let through.
    ...query.terms.filter((term) => !isDecidedByIndex(term)).map((term) => holds(Prisma.sql`e."folded"`, term)),
  ];
  return Prisma.sql`
    SELECT e."id", e."kind", e."day", e."position", ${scoreOf(query)} AS "score"
    FROM "SearchEntry" e
    WHERE ${Prisma.join(wanted, " AND ")}`;
}

/** A title says what a thing is about, a lead nearly so. */
const titleScore = 8;
const leadScore = 3;
/** All words in one piece. */
const phraseScore = 6;
/** A whole of what is scored here: halves for what was retracted, tenths by kind. */
const one = 20;
const phraseInText = (phraseScore / 2) * one;

/**
 * Things that were written to be read come before their tables, and sources last: they are found by the words of others. What was retracted stands
 * behind its like.
 */
function scoreOf({ terms, phrase }: SearchQuery): Prisma.Sql {
  const scores = terms.map(
    (term) => Prisma.sql`CASE WHEN ${holds(Prisma.sql`e."foldedTitle"`, term)} THEN ${titleScore}::int
      WHEN ${holds(Prisma.sql`e."foldedLead"`, term)} THEN ${leadScore}::int ELSE 1 END`,
  );
  const whole = phrase
    ? [
        Prisma.sql`CASE WHEN position(${phrase}::text IN e."foldedTitle") > 0 THEN ${2 * phraseScore}::int
          WHEN position(${phrase}::text IN e."foldedLead") > 0 THEN ${phraseScore}::int ELSE 0 END`,
      ]
    : [];
  return Prisma.sql`(${Prisma.join([...scores, ...whole], " + ")}) *
    CASE e."kind" WHEN 'source' THEN 1 WHEN 'table' THEN 6 WHEN 'chart' THEN 6 ELSE 10 END *
    CASE WHEN e."articleId" IN (SELECT r."articleId" FROM "Retraction" r) THEN 1 ELSE 2 END`;
}

/** Whether a column of folded text holds a term. */
function holds(column: Prisma.Sql, term: Term): Prisma.Sql {
  if (!term.next) return Prisma.sql`position(${term.text}::text IN ${column}) > 0`;
  return Prisma.sql`${column} ~ ${patternOf(term.text, term.next)}::text`;
}

/** Letters, digits and spaces stand for themselves in a pattern, everything else behind a backslash. */
function patternOf(text: string, [first, last]: readonly [string, string]): string {
  return `${text.replace(/[^\p{L}\p{M}\p{N} ]/gu, "\\$&")}[${first}-${last}]`;
}

function arrayOf(numbers: readonly Gram[]): string {
  return `{${numbers.join(",")}}`;
}

/**
 * The ids of one page of what was found, in order (`id`, `place`): the best first, of equal ones the newest. Where the words may stand in one piece somewhere in
 * the text, that is looked at for the best only; a question of one word has nothing to be looked at.
 */
export function pageSql({ phrase }: SearchQuery, { kind, page }: Pick<SearchInput, "kind" | "page">): Prisma.Sql {
  const ofKind = kind ? Prisma.sql`WHERE f."kind" = ${kind}` : Prisma.empty;
  const onPage = Prisma.sql`LIMIT ${hitsOnPage} OFFSET ${(page - 1) * hitsOnPage}`;
  const order = Prisma.sql`f."day" DESC, f."position", f."id"`;
  const inOrder = phrase
    ? Prisma.sql`
      SELECT f."id" FROM (SELECT * FROM found f ${ofKind} ORDER BY f."score" DESC, ${order} LIMIT ${mostHits}) f
      JOIN "SearchEntry" e ON e."id" = f."id"
      ORDER BY f."score" + CASE WHEN position(${phrase}::text IN e."folded") > 0 THEN ${phraseInText}::int ELSE 0 END DESC, ${order} ${onPage}`
    : Prisma.sql`SELECT f."id" FROM found f ${ofKind} ORDER BY f."score" DESC, ${order} ${onPage}`;
  return Prisma.sql`SELECT "id", row_number() OVER () AS "place" FROM (${inOrder}) ordered`;
}
