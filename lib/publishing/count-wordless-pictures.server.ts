import "server-only";
import { readRevisionContent } from "@/lib/document/revision-content";
import { figuresOf } from "@/lib/document/walk";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";

/** How many pictures of each revision lack their alternative text and are not said to decorate only. Only texts with pictures are read. */
export async function countWordlessPictures(client: Tx, revisionIds: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await client.revision.findMany({
    where: { id: { in: [...revisionIds] }, pictures: { some: {} } },
    select: { id: true, content: true },
  });
  const counts = rows.map(({ id, content }) => {
    const figures = figuresOf(expectAccepted(readRevisionContent(content)).document);
    return [id, figures.filter(({ alt, decorative }) => !decorative && alt.trim() === "").length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
