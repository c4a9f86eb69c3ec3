import "server-only";
import { hangulOfKeys } from "@/lib/kernel/hangul-keys";
import type { Suggestion } from "./found";
import { type Asked, searchPublished } from "./search-published.server";
import { readSearchQuery } from "./search-query";

const mostWords = 4;
const anywhere: Asked = { in: null, section: null, year: null, kind: null, page: 1 };

/** What helps somebody who found nothing: only what finds something. */
export async function suggest(typed: string, asked: Asked): Promise<Suggestion[]> {
  const narrowed = asked.in ?? asked.section ?? asked.year ?? asked.kind;
  const words = [...new Set(typed.replaceAll(/["“”]/g, " ").split(/\s+/u).filter(Boolean))];
  const questions: Omit<Suggestion, "count">[] = [
    ...(narrowed ? [{ kind: "wider" as const, q: typed }] : []),
    ...spelledOtherwise(typed).map((q) => ({ kind: "spelled" as const, q })),
    ...(words.length > 1 ? words.slice(0, mostWords).map((q) => ({ kind: "word" as const, q })) : []),
  ];
  const answers = await Promise.all(
    questions.map(async (question) => ({ ...question, count: await count(question, asked) })),
  );
  return answers.filter((suggestion) => suggestion.count > 0);
}

async function count({ kind, q }: Omit<Suggestion, "count">, asked: Asked): Promise<number> {
  const query = readSearchQuery(q);
  if (typeof query === "string") return 0;
  return (await searchPublished(query, kind === "wider" ? anywhere : { ...asked, page: 1 })).total;
}

/**
 * `gksrmf` was typed with the keyboard in Latin letters: 한글. A final consonant may have been on its way to the next syllable: 정챀 → 정채.
 */
function spelledOtherwise(typed: string): string[] {
  const hangul = hangulOfKeys(typed);
  const open = withoutLastFinal(typed);
  return [hangul, open].filter((one) => one !== null && one !== typed) as string[];
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;

function withoutLastFinal(typed: string): string | null {
  const text = typed.normalize("NFC").trimEnd();
  const code = text.charCodeAt(text.length - 1);
  const final = (code - firstSyllable) % finals;
  if (!(code >= firstSyllable && code <= lastSyllable) || final === 0 || text.length < 2) return null;
  return text.slice(0, -1) + String.fromCharCode(code - final);
}
