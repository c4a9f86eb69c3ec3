import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

type Move = { issueId: Id; from: Id; to: Id };

/**
 * Keeps the addresses that readers know: an article whose address differs between the edition that was live and the one that is now gets a
 * redirect from the old one, for good.
 */
export async function writeRedirects(tx: Tx, { issueId, from, to }: Move): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Redirect" ("id", "publicationId", "fromPath", "toPath")
    SELECT gen_random_uuid(), p."id", '/' || p."slug" || '/' || s."slug" || '/' || o."slug", '/' || p."slug" || '/' || s."slug" || '/' || n."slug"
    FROM "EditionItem" o
    JOIN "EditionItem" n ON n."editionId" = ${to}::uuid AND n."articleId" = o."articleId" AND n."slug" <> o."slug"
    JOIN "Issue" s ON s."id" = ${issueId}::uuid
    JOIN "Publication" p ON p."id" = s."publicationId"
    WHERE o."editionId" = ${from}::uuid
    ON CONFLICT ("publicationId", "fromPath") DO UPDATE SET "toPath" = EXCLUDED."toPath"`;
  await collapse(tx, { issueId, to });
}

/**
 * Who comes by an address of long ago is led to the present one in one step: a redirect to an address that itself leads on is turned to
 * where that leads. None stands at an address that is read now, and so none can lead in a circle.
 */
async function collapse(tx: Tx, { issueId, to }: Pick<Move, "issueId" | "to">): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Redirect" r USING "EditionItem" n, "Issue" s, "Publication" p
    WHERE s."id" = ${issueId}::uuid AND p."id" = s."publicationId" AND n."editionId" = ${to}::uuid
      AND r."publicationId" = p."id" AND r."fromPath" = '/' || p."slug" || '/' || s."slug" || '/' || n."slug"`;
  await tx.$executeRaw`
    UPDATE "Redirect" r SET "toPath" = onward."toPath" FROM "Redirect" onward, "Issue" s
    WHERE s."id" = ${issueId}::uuid AND r."publicationId" = s."publicationId" AND onward."publicationId" = r."publicationId"
      AND onward."fromPath" = r."toPath"`;
}
