import "server-only";
import { type FrozenSource, frozenSourceSchema } from "@/lib/document/frozen-source";
import { dayOf } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/** Sources as they are now, in the shape in which they would be frozen with an article. Those of a table that was read by right. */
export async function readFrozenSources(sources: readonly Id[]): Promise<Record<Id, FrozenSource>> {
  if (sources.length === 0) return {};
  const rows = await db.source.findMany({
    where: { id: { in: [...sources] } },
    select: {
      id: true,
      title: true,
      titleTranslation: true,
      outlet: true,
      language: true,
      url: true,
      publishedOn: true,
      accessedOn: true,
      archiveUrl: true,
    },
  });
  return Object.fromEntries(
    rows.map(({ id, publishedOn, accessedOn, ...facts }) => {
      const days = { publishedOn: publishedOn && dayOf(publishedOn), accessedOn: accessedOn && dayOf(accessedOn) };
      return [id, frozenSourceSchema.parse({ ...facts, ...days })];
    }),
  );
}
