import "server-only";
import { type Id, newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { Notices } from "./notices";

type Changed = {
  issueId: Id;
  /** The edition that readers had, and the one that they have now. */
  from: Id;
  to: Id;
  notices: Notices;
  /** For what has no notice of its own. */
  otherwise: string;
};

/**
 * The public notice of what changed between two editions: one for each article whose text is another one, and one for the issue when
 * none is. Nothing that readers had is changed silently.
 */
export async function writeCorrections(tx: Tx, { issueId, from, to, notices, otherwise }: Changed): Promise<void> {
  const changed = await tx.$queryRaw<{ articleId: Id }[]>`
    SELECT n."articleId"::text FROM "EditionItem" n
    JOIN "EditionItem" o ON o."editionId" = ${from}::uuid AND o."articleId" = n."articleId" AND o."revisionHash" <> n."revisionHash"
    WHERE n."editionId" = ${to}::uuid ORDER BY n."position"`;
  const own = new Map(notices.map(({ articleId, notice }) => [articleId, notice]));
  const articles: { articleId: Id | null }[] = changed.length > 0 ? changed : [{ articleId: null }];
  await tx.correction.createMany({
    data: articles.map(({ articleId }) => ({
      ...{ id: newId(), issueId, articleId, fromEditionId: from, toEditionId: to },
      notice: (articleId && own.get(articleId)) || otherwise,
    })),
  });
}
