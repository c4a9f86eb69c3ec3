import "server-only";
import { db } from "@/lib/platform/db.server";

type Place = {
  readonly publication: string;
  readonly issue: string;
  /** What follows in the address: an article's slug, or `editions` with a number. */
  readonly below: readonly [string, ...string[]];
};

/**
 * Whether something can stand at an address below an issue that is or was out: one question, far cheaper than a page. False is certain; true means
 * that the page itself must be asked (an article, an old edition, where something moved to, what was withdrawn).
 */
export async function mayStandIn({ publication, issue, below: [first, second] }: Place): Promise<boolean> {
  const number = first === "editions" ? Number(second) : Number.NaN;
  const named = Number.isSafeInteger(number) ? null : first;
  const fromPath = `/${publication}/${issue}/${first}`;
  const rows = await db.$queryRaw<{ may: boolean }[]>`
    SELECT s."liveEditionId" IS NULL
      OR EXISTS (SELECT 1 FROM "Edition" e WHERE e."issueId" = s."id" AND e."number" = ${named === null ? number : 0})
      OR EXISTS (SELECT 1 FROM "Edition" e JOIN "EditionItem" i ON i."editionId" = e."id" WHERE e."issueId" = s."id" AND i."slug" = ${named})
      OR EXISTS (SELECT 1 FROM "Redirect" r WHERE r."publicationId" = p."id" AND r."fromPath" = ${fromPath}) AS "may"
    FROM "Issue" s JOIN "Publication" p ON p."id" = s."publicationId"
    WHERE p."slug" = ${publication} AND s."slug" = ${issue}`;
  return rows[0]?.may ?? false;
}
