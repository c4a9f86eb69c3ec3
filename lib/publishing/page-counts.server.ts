import "server-only";
import { composedItems, type IssueComposition } from "@/lib/issues/compose-issue";
import { hashOf } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/**
 * What a printed issue is made of, as one hash: its frame, and each article's text by the hash that it has in `texts` (what would go out, or
 * what stands in the working copies now). Articles without one are not printed.
 */
export function printHash(composition: IssueComposition, texts: ReadonlyMap<Id, string>): Promise<string> {
  const { publication, issue, colophon, sections, summary } = composition;
  const printed = sections.map(({ title, number, groups }) => ({
    title,
    number,
    groups: groups.map(({ category, items }) => ({
      category,
      items: items.map(({ articleId, number: itemNumber }) => [
        itemNumber,
        (articleId && texts.get(articleId)) ?? null,
      ]),
    })),
  }));
  const parts = { publication, issue, colophon, summary, sections: printed };
  return hashOf(JSON.parse(JSON.stringify(parts)) as { [key: string]: string });
}

/** The hashes of the texts that would go out, by article. */
export function headTexts({ sections }: Pick<IssueComposition, "sections">): Map<Id, string> {
  return new Map(
    composedItems(sections).flatMap(({ articleId, hash }) => (articleId && hash ? [[articleId, hash] as const] : [])),
  );
}

/**
 * Pages of what would go out, in tenths, as they were counted last: of each text by its hash, so that another text has none. A press that was
 * changed since counts anew when somebody opens the issue; until then the last count stands, so that nothing that was scheduled is held up.
 */
export async function readHeadPages(
  client: Pick<Tx, "$queryRaw">,
  issueId: Id,
  composition: IssueComposition,
): Promise<{ articles: Map<Id, number>; issue: number | null }> {
  const texts = headTexts(composition);
  const whole = await printHash(composition, texts);
  const wanted = [...texts, [issueId, whole] as const];
  const rows = await client.$queryRaw<{ subjectId: Id; tenths: number }[]>`
    SELECT DISTINCT ON (c."subjectId") c."subjectId"::text, c."tenths" FROM "PageCount" c
    JOIN unnest(${wanted.map(([id]) => id)}::uuid[], ${wanted.map(([, hash]) => hash)}::text[]) AS w("id", "hash")
      ON w."id" = c."subjectId" AND w."hash" = c."hash"
    ORDER BY c."subjectId", c."countedAt" DESC`;
  const found = new Map(rows.map(({ subjectId, tenths }) => [subjectId, tenths]));
  const issue = found.get(issueId) ?? null;
  found.delete(issueId);
  return { articles: found, issue };
}
