import "server-only";
import { z } from "zod";
import { type Id, idSchema } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { hashSchema } from "./hash";
import { manifestSchema } from "./manifest";

const rowSchema = z.object({
  id: idSchema,
  number: z.int(),
  hash: hashSchema,
  manifest: manifestSchema,
  /** False: the issue was withdrawn. */
  isLive: z.boolean(),
  /** The greatest number that an edition of the issue has: after going back not that of the live one. */
  lastNumber: z.int(),
});
export type LastEdition = z.infer<typeof rowSchema>;

/** The edition that readers have, or had before the issue was withdrawn; null before the first. */
export async function readLastEdition(client: Pick<Tx, "$queryRaw">, issueId: Id): Promise<LastEdition | null> {
  const rows = await client.$queryRaw<unknown[]>`
    SELECT e."id"::text, e."number", e."hash", e."manifest", i."liveEditionId" IS NOT NULL AS "isLive", newest."number" AS "lastNumber"
    FROM "Issue" i
    CROSS JOIN LATERAL (SELECT "id", "number" FROM "Edition" WHERE "issueId" = i."id" ORDER BY "number" DESC LIMIT 1) newest
    JOIN "Edition" e ON e."id" = COALESCE(i."liveEditionId", newest."id")
    WHERE i."id" = ${issueId}::uuid`;
  return rowSchema.nullable().parse(rows[0] ?? null);
}
