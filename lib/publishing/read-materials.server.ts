import "server-only";
import { z } from "zod";
import { type Id, idSchema } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { type Materials, pinnedSchema, pinnedPictureSchema } from "./manifest";

const rowSchema = z.object({
  id: idSchema,
  tables: z.array(pinnedSchema),
  charts: z.array(pinnedSchema),
  media: z.array(pinnedPictureSchema),
});

/**
 * The tables, charts and pictures that these revisions are made with, each with its hash: taken out of the frozen texts in the database,
 * since the texts themselves can be megabytes.
 */
export async function readMaterials(
  tx: Pick<Tx, "$queryRaw">,
  revisionIds: readonly Id[],
): Promise<Map<Id, Materials>> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r."id"::text,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('revisionId', t.key, 'hash', t.value->'hash') ORDER BY t.key)
        FROM jsonb_each(r."content"->'tables') t), '[]') AS "tables",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('revisionId', c.key, 'hash', c.value->'hash') ORDER BY c.key)
        FROM jsonb_each(r."content"->'charts') c), '[]') AS "charts",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('mediaId', m.key, 'hash', m.value->'hash',
          'files', COALESCE((SELECT jsonb_agg(f.value->'hash') FROM jsonb_array_elements(m.value->'files') f), '[]')) ORDER BY m.key)
        FROM jsonb_each(r."content"->'media') m), '[]') AS "media"
    FROM "Revision" r WHERE r."id" = ANY(${[...revisionIds]}::uuid[])`;
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ id, ...materials }) => [id, materials]),
  );
}
