import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWorld } from "@/lib/articles/testing/world";
import { db } from "@/lib/platform/db.server";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { askIndex, stopAskingIndex } from "@/lib/search/ask-index.server";
import { type SearchInput, searchInputSchema } from "@/lib/search/search-input";
import { readSearchQuery } from "@/lib/search/search-query";
import { searchPublished } from "@/lib/search/search-published.server";
import { suggest } from "@/lib/search/suggest.server";
import { withClient } from "../scripts/postgres/connect.mjs";
import { percentile, type Row } from "./bench";
import { articles, makeArchive } from "./search/archive";
import type { Texts } from "./search/texts";
import { startDatabase } from "./support/newsroom";

export const about = `readers' search at ${articles} articles with their tables and sources, in three languages`;

const asked = 40;

type Client = { query(sql: string): Promise<unknown> };

/** Each kind of question with forty different ones of it, in the order of a walk over all kinds, so that none is asked twice in a row. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const database = await startDatabase(folder);
  const sql = (text: string) => withClient(database.settings.DATABASE_URL, (client: Client) => client.query(text));
  try {
    const { publicationId, chief } = await makeWorld();
    await sql('DROP INDEX "SearchEntry_grams_idx"'); // written at once it is ready sooner, and is the same
    const texts = await makeArchive(publicationId, chief.userId);
    await sql('CREATE INDEX "SearchEntry_grams_idx" ON "SearchEntry" USING GIN ("grams") WITH (fastupdate = off)');
    await sql("VACUUM ANALYZE");
    return await measure(kindsOf(texts));
  } finally {
    await Promise.all([db.$disconnect(), stopAskingIndex()]);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Kinds = Readonly<Record<string, (turn: number) => Record<string, string>>>;

/** Words by how often they are met: the first few dozen in most articles, those from 300 on in one of fifty. */
function kindsOf({ words: { ko, zh, en } }: Texts): Kinds {
  const word = (from: readonly string[], length: (letters: number) => boolean, first: number, turn: number) =>
    from.slice(first).filter((one) => length(one.length))[turn * 3] ?? "";
  const is = (wanted: number) => (letters: number) => letters === wanted;
  const any = () => true;
  return {
    "two syllables": (turn) => ({ q: word(ko, is(2), 300, turn) }),
    "three syllables": (turn) => ({ q: word(ko, is(3), 300, turn) }),
    "four syllables": (turn) => ({ q: word(ko, is(4), 300, turn) }),
    "inside a word": (turn) => ({ q: word(ko, is(4), 100, turn).slice(1, 3) }),
    "in Chinese": (turn) => ({ q: word(zh, any, 300, turn) }),
    "in English": (turn) => ({ q: word(en, any, 300, turn) }),
    "inside an English word": (turn) => ({ q: word(en, any, 300, turn).slice(1, 5) }),
    "two words": (turn) => ({ q: `${word(ko, any, 60, turn)} ${word(ko, any, 200, turn)}` }),
    "a phrase": (turn) => ({ q: `"${word(ko, any, 40, turn)} ${word(ko, any, 60, turn)}"` }),
    "a syllable in the making": (turn) => ({ q: `${word(ko, is(3), 300, turn).slice(0, 2)}ㄱ` }),
    "a word, in a section and a year": (turn) => ({
      q: word(ko, any, 100, turn),
      section: "정책",
      year: String(2010 + (turn % 10)),
    }),
    "a word, tables only": (turn) => ({ q: word(ko, any, 100, turn), kind: "table" }),
    "nothing is found": (turn) => ({ q: `${word(ko, is(2), 300, turn)}뷁${turn}` }),
    "200 letters": (turn) => ({
      q: ko
        .slice(turn * 40, turn * 40 + 60)
        .join(" ")
        .slice(0, 200),
    }),
    [offered]: (turn) => ({ q: `${word(ko, any, 60, turn)}${word(ko, any, 200, turn)}` }),
    "one letter": (turn) => ({ q: word(ko, any, 300, turn).slice(0, 1) }),
    "a word in most articles": (turn) => ({ q: word(ko, any, 0, turn % 3) }),
    "twentieth page of such": (turn) => ({ q: word(ko, any, 0, turn % 3), page: "20" }),
  };
}

/** Two words without their space, which no text has so: what the page asks beside the search itself. */
const offered = "nothing is found: what is offered";

/** How long the machine takes this moment to say anything at all: what it does beside this changes every figure. */
const nothingAsked = "for comparison: SELECT 1";

async function measure(kinds: Kinds): Promise<Row[]> {
  const taken = new Map<string, { times: number[]; found: number[] }>();
  for (let turn = -1; turn < asked; turn += 1)
    for (const [kind, ask] of [...Object.entries(kinds), [nothingAsked, null] as const]) {
      const input = searchInputSchema.parse(ask?.(Math.max(turn, 0)) ?? {});
      const began = performance.now();
      const total = ask ? await found(kind, input) : (await askIndex(Prisma.sql`SELECT 1`, true)).length;
      const time = performance.now() - began;
      if (turn < 0) continue; // a first round for nothing: the pages of the index come into memory
      const sofar = taken.get(kind) ?? { times: [], found: [] };
      taken.set(kind, sofar);
      sofar.times.push(time);
      sofar.found.push(total);
    }
  return [...taken].map(([kind, { times, found }]) => ({
    "what is asked": kind,
    "found (median)": percentile(found, 0.5),
    p50: shown(percentile(times, 0.5)),
    p95: shown(percentile(times, 0.95)),
    most: shown(Math.max(...times)),
  }));
}

async function found(kind: string, input: SearchInput): Promise<number> {
  const query = readSearchQuery(input.q);
  if (typeof query === "string") throw new Error(`${kind}: ${query}`);
  return kind === offered ? (await suggest(input.q, input)).length : (await searchPublished(query, input)).total;
}

const shown = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
