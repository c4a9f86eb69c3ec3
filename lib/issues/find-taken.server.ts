import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

type Wanted = { publicationId: Id; number: number; slug: string; besides?: Id };

/** Which of an issue's two names in the publication another issue has already; undefined when both are free. */
export async function findTaken(
  tx: Tx,
  { publicationId, number, slug, besides }: Wanted,
): Promise<"number" | "slug" | undefined> {
  const others = await tx.issue.findMany({
    where: { publicationId, OR: [{ number }, { slug }], ...(besides ? { id: { not: besides } } : {}) },
    select: { number: true },
    take: 2,
  });
  if (others.length === 0) return undefined;
  return others.some((other) => other.number === number) ? "number" : "slug";
}
