import "server-only";
import type { Suggestion } from "./found";
import { respelled, wordsOf } from "./respelled";
import { type Asked, searchPublished } from "./search-published.server";
import { readSearchQuery } from "./search-query";
import { spacedAsOut } from "./spaced.server";

const mostWords = 4;
const anywhere: Asked = { in: null, section: null, year: null, kind: null, page: 1 };

/** What helps somebody who found nothing: only what finds something. */
export async function suggest(typed: string, asked: Asked): Promise<Suggestion[]> {
  const narrowed = asked.in ?? asked.section ?? asked.year ?? asked.kind;
  const words = wordsOf(typed);
  const spellings = [...new Set([...respelled(typed), ...(await spaced(words))])];
  const questions: Omit<Suggestion, "count">[] = [
    ...(narrowed ? [{ kind: "wider" as const, q: typed }] : []),
    ...spellings.map((q) => ({ kind: "spelled" as const, q })),
    ...(words.length > 1 ? words.slice(0, mostWords).map((q) => ({ kind: "word" as const, q })) : []),
  ];
  const answers = await Promise.all(
    questions.map(async (question) => ({ ...question, count: await count(question, asked) })),
  );
  return answers.filter((suggestion) => suggestion.count > 0);
}

/** The same words with the spaces that what is out has in them; none where it has none. */
async function spaced(words: readonly string[]): Promise<string[]> {
  if (words.length > mostWords) return [];
  const written = await Promise.all(words.map(async (word) => (await spacedAsOut(word)) ?? word));
  return written.some((word, at) => word.includes(" ") && word !== words[at]) ? [written.join(" ")] : [];
}

async function count({ kind, q }: Omit<Suggestion, "count">, asked: Asked): Promise<number> {
  const query = readSearchQuery(q);
  if (typeof query === "string") return 0;
  return (await searchPublished(query, kind === "wider" ? anywhere : { ...asked, page: 1 })).total;
}
