import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

type Move = { issueId: Id; from: Id; to: Id };

/**
 * Keeps the addresses that readers know: an article whose address differs between the edition that was live and the one that is now gets a
 * redirect from the old one. A redirect is only asked for when nothing stands at an address, so going back and forth makes no loop.
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
}
