import "server-only";
import { announceState } from "@/lib/articles/announce.server";
import type { ComposedItem, IssueComposition } from "@/lib/issues/compose-issue";
import { type Id, newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { correctionsOf } from "./arranged-ids";
import type { Readiness } from "./collect-blockers.server";

/**
 * What was reviewed as a correction becomes a revision of the article that it corrects, to the byte and under the same hash; the
 * correction itself is done. The larger draft of that article is not touched: its head stays its head.
 * @returns the composition with the new revisions named in it
 */
export async function promoteCorrections(tx: Tx, { arrangement, composition }: Readiness): Promise<IssueComposition> {
  const promoted = new Map<Id, Promoted>();
  for (const [articleId, correctionId] of correctionsOf(arrangement)) {
    promoted.set(articleId, await promote(tx, articleId, correctionId));
  }
  if (promoted.size === 0) return composition;
  const withRevision = <Item extends ComposedItem>(item: Item): Item => {
    const own = item.articleId && promoted.get(item.articleId);
    return own ? { ...item, revisionId: own.id, revisionNumber: own.number } : item;
  };
  const sections = composition.sections.map(({ groups, ...section }) => ({
    ...section,
    groups: groups.map(({ items, ...group }) => ({ ...group, items: items.map(withRevision) })),
  }));
  return { ...composition, sections };
}

type Promoted = { id: Id; number: number };

async function promote(tx: Tx, articleId: Id, correctionId: Id): Promise<Promoted> {
  const id = newId();
  // Its parent is the newest published text that was no correction: what the four eyes of a larger draft are counted from.
  const [row] = await tx.$queryRaw<Promoted[]>`
    INSERT INTO "Revision" ("id", "articleId", "number", "schemaVersion", "documentVersion", "content", "hash", "reason", "label",
      "parentId", "createdById")
    SELECT ${id}::uuid, a."id", (SELECT max("number") + 1 FROM "Revision" WHERE "articleId" = a."id"), r."schemaVersion",
      out."documentVersion", r."content", r."hash", 'correction', '',
      CASE WHEN out."reason" = 'correction' THEN out."parentId" ELSE out."id" END, r."createdById"
    FROM "Article" a
    JOIN "Revision" out ON out."id" = a."publishedRevisionId"
    JOIN "Article" c ON c."id" = ${correctionId}::uuid AND c."correctsId" = a."id"
    JOIN "Revision" r ON r."id" = c."headRevisionId"
    WHERE a."id" = ${articleId}::uuid
    RETURNING "id"::text, "number"`;
  if (!row) throw new Error(`correction ${correctionId} has nothing to go out`);
  await tx.$executeRaw`
    INSERT INTO "RevisionContributor" ("revisionId", "userId")
    SELECT DISTINCT ${id}::uuid, k."userId" FROM "RevisionContributor" k
    JOIN "Revision" r ON r."id" = k."revisionId" WHERE r."articleId" = ${correctionId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "RevisionMedia" ("revisionId", "mediaId")
    SELECT ${id}::uuid, p."mediaId" FROM "RevisionMedia" p
    JOIN "Article" c ON c."headRevisionId" = p."revisionId" WHERE c."id" = ${correctionId}::uuid`;
  await tx.article.update({ where: { id: correctionId }, data: { state: "published" } });
  await tx.reviewRound.updateMany({
    where: { articleId: correctionId, closedAt: null },
    data: { closedAt: new Date(), outcome: "approved" },
  });
  await announceState(tx, correctionId, "published");
  return row;
}
