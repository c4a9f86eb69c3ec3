import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

export type Moments = {
  /** When an article went out for the first time, whatever edition of its issue is out now; ISO instant. */
  readonly published: string;
  /** When the text that readers have went out, or when they were last told something over it; ISO instant. */
  readonly changed: string;
};

type Row = { articleId: Id; published: Date; changed: Date };

/**
 * The moments of the articles of live editions, by their ids, in one question however many editions are asked for. An edition that corrects one
 * article of an issue makes none of the others newer, so its own moment says nothing of them.
 */
export async function readMoments(editionIds: readonly Id[]): Promise<Map<Id, Moments>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT out."articleId"::text, out."published", greatest(out."text", r."createdAt", (
      SELECT max(c."createdAt") FROM "Correction" c WHERE c."articleId" = out."articleId"
    )) AS "changed"
    FROM (
      SELECT here."articleId", min(e."publishedAt") AS "published",
        min(e."publishedAt") FILTER (WHERE i."revisionHash" = here."revisionHash") AS "text"
      FROM "EditionItem" here JOIN "EditionItem" i ON i."articleId" = here."articleId"
      JOIN "Edition" e ON e."id" = i."editionId"
      WHERE here."editionId" = ANY(${[...editionIds]}::uuid[])
      GROUP BY here."articleId"
    ) out LEFT JOIN "Retraction" r ON r."articleId" = out."articleId"`;
  return new Map(
    rows.map(({ articleId, published, changed }) => [
      articleId,
      { published: published.toISOString(), changed: changed.toISOString() },
    ]),
  );
}

/** Of one article. @throws where the edition does not hold it */
export async function readArticleMoments(editionId: Id, articleId: Id): Promise<Moments> {
  const moments = (await readMoments([editionId])).get(articleId);
  if (!moments) throw new Error("an article that its edition does not hold");
  return moments;
}
