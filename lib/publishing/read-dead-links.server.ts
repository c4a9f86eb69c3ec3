import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/** Which of these sources have a page that is gone and no archive's address beside it: with their titles. */
export async function readDeadLinks(client: Pick<Tx, "source">, sourceIds: readonly Id[]): Promise<Map<Id, string>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await client.source.findMany({
    where: { id: { in: [...sourceIds] }, linkState: "dead", archiveUrl: null },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}
