import "server-only";
import type { Arrangement } from "@/lib/issues/arrangement";
import type { IssueComposition } from "@/lib/issues/compose-issue";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { articleIdsOf } from "./arranged-ids";
import type { PageCount, PageCounts } from "./page-budget";
import { printHash } from "./page-counts.server";
import { printSetting } from "./print-setting.server";

type Issue = { arrangement: Arrangement; composition: IssueComposition };

/**
 * What is known of an issue's length without setting anything: one query. A count is fresh while its article was not touched since, the
 * publication prints as it did, and, of the whole, while the same texts stand in the same order.
 */
export async function readPageCounts({ arrangement, composition }: Issue): Promise<PageCounts> {
  const setting = await printSetting(arrangement.publication);
  const rows = await readRows(articleIdsOf(arrangement));
  const fresh = rows.filter((row) => isFresh(row, setting));
  const texts = new Map(fresh.flatMap(({ id, hash }) => (hash ? [[id, hash] as const] : [])));
  return {
    articles: Object.fromEntries(rows.map((row) => [row.id, { tenths: row.tenths, fresh: fresh.includes(row) }])),
    issue: await readWhole(arrangement.issue.id, {
      setting,
      hash: await printHash(composition, texts),
      isCertain: fresh.length === rows.length,
    }),
  };
}

type Row = {
  id: Id;
  touched: boolean;
  hash: string | null;
  setting: string | null;
  tenths: number | null;
};

function readRows(ids: readonly Id[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT a."id"::text, c."hash", c."setting", c."tenths",
      coalesce(c."documentVersion" <> d."version" OR c."countedAt" < a."updatedAt", true) AS "touched"
    FROM "Article" a
    JOIN "Document" d ON d."articleId" = a."id"
    LEFT JOIN LATERAL (
      SELECT * FROM "PageCount" p WHERE p."subjectId" = a."id" ORDER BY p."countedAt" DESC LIMIT 1
    ) c ON true
    WHERE a."id" = ANY(${[...ids]}::uuid[])`;
}

const isFresh = (row: Row, setting: string) => !row.touched && row.setting === setting;

type Whole = { setting: string; hash: string; isCertain: boolean };

async function readWhole(issueId: Id, { setting, hash, isCertain }: Whole): Promise<PageCount> {
  const row = await db.pageCount.findFirst({ where: { subjectId: issueId }, orderBy: { countedAt: "desc" } });
  return {
    tenths: row?.tenths ?? null,
    fresh: isCertain && row?.hash === hash && row.setting === setting,
  };
}
