import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { indexFormat } from "./entries";
import { type Indexed, type IssueIndex, readIssueIndex } from "./index-issue.server";

export type IndexProblem = "behind" | "differs" | "notOut";
export type CheckedIndex = {
  /** That are out. */
  readonly issues: number;
  readonly entries: number;
  /** `address`: publication/issue. */
  readonly wrong: readonly { readonly address: string; readonly problem: IndexProblem }[];
};

/** Makes the index of every issue again in memory and compares it with the rows, letter by letter and gram by gram. */
export async function checkIndex(): Promise<CheckedIndex> {
  const wrong: { address: string; problem: IndexProblem }[] = [];
  let issues = 0;
  let entries = 0;
  for (const { id, address } of await listIssues()) {
    const index = await readIssueIndex(id);
    if (!index) continue;
    if (index.editionId) issues += 1;
    entries += index.entries.length;
    const problem = await problemOf(id, index);
    if (problem) wrong.push({ address, problem });
  }
  return { issues, entries, wrong };
}

/** Those that are out or have entries, a few bytes each. */
function listIssues(): Promise<{ id: Id; address: string }[]> {
  return db.$queryRaw`
    SELECT i."id"::text, p."slug" || '/' || i."slug" AS "address"
    FROM "Issue" i JOIN "Publication" p ON p."id" = i."publicationId"
    WHERE i."liveEditionId" IS NOT NULL OR EXISTS (SELECT 1 FROM "SearchEntry" e WHERE e."issueId" = i."id")
    ORDER BY p."slug", i."publicationDate"`;
}

async function problemOf(issueId: Id, index: IssueIndex): Promise<IndexProblem | null> {
  const [row, rows] = await Promise.all([
    db.searchIssue.findUnique({ where: { issueId } }),
    db.searchEntry.findMany({ where: { issueId }, orderBy: { id: "asc" } }),
  ]);
  if (!index.editionId) return rows.length > 0 ? "notOut" : null;
  if (!row || row.editionId !== index.editionId || row.format !== indexFormat) return "behind";
  const isSame =
    row.digest === index.digest &&
    rows.length === index.entries.length &&
    rows.every(({ editionId, grams, ...stored }, place) => {
      const wanted = index.entries[place];
      return editionId === index.editionId && `{${grams.join(",")}}` === wanted?.grams && sameWords(stored, wanted);
    });
  return isSame ? null : "differs";
}

const compared = [
  ...(["kind", "articleId", "slug", "anchor", "position", "section", "language"] as const),
  ...(["title", "article", "lead", "body", "foldedTitle", "foldedLead", "folded"] as const),
];

function sameWords(stored: Readonly<Record<string, unknown>>, wanted: Indexed): boolean {
  return compared.every((name) => stored[name] === wanted[name]);
}
