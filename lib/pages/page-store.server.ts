import "server-only";
import { db, inTransaction } from "@/lib/platform/db.server";
import { pageHeadersSchema, type StoredPage } from "./stored-page";

type Asked = {
  path: string /** The interface's language, for a page that has one for each. */;
  locale: string;
  build: string;
};

type Row = Omit<StoredPage, "headers" | "version" | "gzip" | "brotli"> & {
  version: bigint;
  headers: unknown;
  gzip: Uint8Array;
  brotli: Uint8Array;
};

/** The page that stands at an address now: made by this build from what is out at this moment. Null: it has to be made. */
export async function findPage({ path, locale, build }: Asked): Promise<StoredPage | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."path", p."variant", p."key", p."version", p."hash", p."headers", o."gzip", o."brotli"
    FROM "Page" p
    JOIN "PublicPart" now ON now."key" = p."key" AND now."version" = p."version"
    JOIN "PageObject" o ON o."hash" = p."hash"
    WHERE p."path" = ${path} AND p."variant" IN ('', ${locale}) AND p."build" = ${build}
    ORDER BY p."variant" LIMIT 1`;
  const [row] = rows;
  if (!row) return null;
  return {
    ...row,
    version: Number(row.version),
    headers: pageHeadersSchema.parse(row.headers),
    gzip: Buffer.from(row.gzip),
    brotli: Buffer.from(row.brotli),
  };
}

/**
 * Keeps a page: its bytes under their hash, and the address that points to them, in one transaction. One that was made from an older version
 * never takes the place of a newer one.
 */
export async function keepPage(page: StoredPage & { size: number; build: string }): Promise<void> {
  const { path, variant, build, key, version, hash, headers, gzip, brotli, size } = page;
  await inTransaction(async (tx) => {
    const object = { hash, gzip: new Uint8Array(gzip), brotli: new Uint8Array(brotli), size };
    await tx.pageObject.createMany({ data: [object], skipDuplicates: true });
    await tx.$executeRaw`
      INSERT INTO "Page" ("path", "variant", "build", "key", "version", "hash", "headers")
      VALUES (${path}, ${variant}, ${build}, ${key}, ${version}, ${hash}, ${JSON.stringify(headers)}::jsonb)
      ON CONFLICT ("path", "variant", "build") DO UPDATE
      SET "key" = EXCLUDED."key", "version" = EXCLUDED."version", "hash" = EXCLUDED."hash", "headers" = EXCLUDED."headers", "storedAt" = now()
      WHERE "Page"."version" <= EXCLUDED."version"`;
  });
}

const mostAtOnce = 500;

/**
 * Forgets pages that nobody is sent any more: made from what is not out now, or by a build that has made none for a week. What is not
 * in the way of anybody may stay for an hour, for a page that is being kept this moment.
 */
export async function sweepPages(): Promise<{ pages: number; objects: number }> {
  const pages = await db.$executeRaw`
    DELETE FROM "Page" WHERE ("path", "variant", "build") IN (
      SELECT p."path", p."variant", p."build" FROM "Page" p LEFT JOIN "PublicPart" now ON now."key" = p."key"
      WHERE p."storedAt" < now() - interval '1 hour' AND (now."version" IS DISTINCT FROM p."version"
        OR (p."storedAt" < now() - interval '7 days'
          AND NOT EXISTS (SELECT 1 FROM "Page" b WHERE b."build" = p."build" AND b."storedAt" > now() - interval '7 days')))
      LIMIT ${mostAtOnce})`;
  const objects = await db.$executeRaw`
    DELETE FROM "PageObject" o WHERE o."hash" IN (
      SELECT o."hash" FROM "PageObject" o WHERE o."createdAt" < now() - interval '1 hour'
        AND NOT EXISTS (SELECT 1 FROM "Page" p WHERE p."hash" = o."hash")
      LIMIT ${mostAtOnce})`;
  return { pages, objects };
}
