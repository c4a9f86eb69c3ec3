import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { freeSlug, slugFrom } from "./slug";

type Wish = { readonly publicationId: Id; readonly title: string; readonly slug?: string | undefined };

/** The slug that was wished for, or null if it is taken; without a wish a free one after the title. Holds until the transaction ends. */
export async function chooseSlug(tx: Tx, { publicationId, title, slug }: Wish): Promise<string | null> {
  await lockSlugs(tx, publicationId);
  if (slug) return (await isTaken(tx, publicationId, slug)) ? null : slug;
  const base = slugFrom(title) || "article";
  const rows = await tx.article.findMany({
    where: { publicationId, slug: { startsWith: base } },
    select: { slug: true },
  });
  return freeSlug(base, new Set(rows.map((row) => row.slug)));
}

/** Whether another article of the publication has the slug. Nobody takes it until the transaction ends. */
export async function isSlugTaken(tx: Tx, publicationId: Id, slug: string): Promise<boolean> {
  await lockSlugs(tx, publicationId);
  return isTaken(tx, publicationId, slug);
}

async function isTaken(tx: Tx, publicationId: Id, slug: string): Promise<boolean> {
  return (await tx.article.count({ where: { publicationId, slug } })) > 0;
}

/** Two articles made at once must not choose the same: the unique key would end the transaction of one of them. */
async function lockSlugs(tx: Tx, publicationId: Id): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`article slugs ${publicationId}`}, 0))`;
}
