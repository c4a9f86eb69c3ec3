import "server-only";
import { isOutOfTime } from "@/lib/platform/conflict";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { askIndex } from "./ask-index.server";
import { fold } from "./fold";
import { gramsToFind } from "./grams";

/** Letters of a word that is looked for so: shorter ones are no compounds, longer ones no words. Digits belong to it (17개부처); of Latin letters
 * nearly every text has all. */
const compound = /^(?=(?:.*[\p{Script=Hangul}\p{Script=Han}]){2})[\p{Script=Hangul}\p{Script=Han}\p{Nd}]{3,20}$/u;
/** Texts with all of its letters that are looked into. */
const mostTexts = 1_000;

/**
 * How what is out writes a word that was typed without its spaces: 로봇밀도 → 로봇 밀도. Korean is spaced in more ways than one, and nobody knows which a text has.
 * Null where it is written nowhere, also where finding that out would take too long.
 */
export async function spacedAsOut(word: string): Promise<string | null> {
  const folded = fold(word);
  if (!compound.test(folded)) return null;
  const letters = gramsToFind([...folded].join(" "));
  const question = Prisma.sql`
    SELECT "folded" FROM (
      SELECT e."folded" FROM "SearchEntry" e
      WHERE e."grams" @> ${`{${letters.join(",")}}`}::bigint[]
        AND (e."editionId" IN (SELECT i."liveEditionId" FROM "Issue" i WHERE i."liveEditionId" IS NOT NULL)) IS TRUE
      LIMIT ${mostTexts}
    ) texts WHERE position(${folded}::text IN replace("folded", ' ', '')) > 0 LIMIT 1`;
  const [found] = await askIndex<{ folded: string }>(question, true).catch((error: unknown) => {
    if (isOutOfTime(error)) return [];
    throw error;
  });
  return found ? (new RegExp([...folded].join(" ?"), "u").exec(found.folded)?.[0] ?? null) : null;
}
