import "server-only";
import { frozenSourceSchema } from "@/lib/document/frozen-source";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { SourceLine } from "./catalogue";

type Asked = {
  readonly publicationId: Id;
  /** Sources before this one in the order. */
  readonly after?: Id | undefined;
  readonly skip?: number;
  readonly take: number;
};

type Row = { sourceId: Id; facts: unknown; articles: number; title: string; slug: string; issue: string };

/** The highest id that there can be: with nothing before it. */
const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Sources that what is out prints, each once and as it was printed last; what came into the library last is first. */
export async function listSourcesOut({ publicationId, after = last, skip = 0, take }: Asked): Promise<SourceLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT u."sourceId"::text, u."facts", u."articles", a."title", a."slug", s."slug" AS "issue" FROM (
      SELECT DISTINCT ON ("sourceId") *, count(*) OVER (PARTITION BY "sourceId")::int AS "articles" FROM "LiveSource" x
      WHERE "publicationId" = ${publicationId}::uuid AND "sourceId" IN (
        SELECT DISTINCT "sourceId" FROM "LiveSource"
        WHERE "publicationId" = ${publicationId}::uuid AND "sourceId" < ${after}::uuid
        ORDER BY "sourceId" DESC LIMIT ${take} OFFSET ${skip}
      )
      ORDER BY "sourceId" DESC, "publicationDate" DESC, "issueId" DESC, "position"
    ) u
    JOIN "LiveArticle" a ON a."issueId" = u."issueId" AND a."position" = u."position"
    JOIN "Issue" s ON s."id" = u."issueId"
    ORDER BY u."sourceId" DESC`;
  return rows.map(({ sourceId, facts, articles, ...article }) => ({
    ...frozenSourceSchema.parse(facts),
    ...{ sourceId, articles, last: article },
  }));
}

export async function countSourcesOut(publicationId: Id): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "sourceId")::int AS "count" FROM "LiveSource" WHERE "publicationId" = ${publicationId}::uuid`;
  return row?.count ?? 0;
}
