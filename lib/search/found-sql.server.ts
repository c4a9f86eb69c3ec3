import "server-only";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { SearchInput } from "./search-input";
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
    ...query.terms.filter((term) => !isDecidedByIndex(term)).map((term) => holds(Prisma.sql`e."folded"`, term)),
    ...(publicationId ? [Prisma.sql`e."publicationId" = ${publicationId}::uuid`] : []),
    ...(section ? [Prisma.sql`e."section" = ${section}`] : []),
    ...(year ? [Prisma.sql`e."day" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`] : []),
  ];
  return Prisma.sql`
    SELECT e."id", e."kind", e."day", e."position", ${scoreOf(query)} AS "score"
    FROM "SearchEntry" e
    JOIN "Issue" i ON i."id" = e."issueId" AND i."liveEditionId" = e."editionId"
    LEFT JOIN "Retraction" r ON r."articleId" = e."articleId"
    WHERE ${Prisma.join(wanted, " AND ")}`;
}

/** A title says what a thing is about, a lead nearly so. */
const titleScore = 8;
const leadScore = 3;
/** All words in one piece. */
const phraseScore = 6;

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
    CASE e."kind" WHEN 'source' THEN 0.1 WHEN 'table' THEN 0.6 WHEN 'chart' THEN 0.6 ELSE 1.0 END *
    CASE WHEN r."articleId" IS NULL THEN 1.0 ELSE 0.5 END`;
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

function arrayOf(numbers: readonly number[]): string {
  return `{${numbers.join(",")}}`;
}

/** What adds to the score when all words stand in one piece somewhere in the text; looked at for the best of what was found only. */
export function phraseInText(phrase: string | null): Prisma.Sql {
  return phrase
    ? Prisma.sql`CASE WHEN position(${phrase}::text IN e."folded") > 0 THEN ${phraseScore / 2}::int ELSE 0 END`
    : Prisma.sql`0`;
}
