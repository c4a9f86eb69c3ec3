import type { Actor } from "@/lib/access/actor";
import { tableContentSchema } from "@/lib/document/table-content";
import { hashOf } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { SampleTable } from "./issue-147/tables";

type SampleSource = {
  readonly title: string;
  readonly titleTranslation: string;
  readonly outlet: string;
  readonly language: string;
  readonly url: string;
  readonly publishedOn: string | null;
};

export async function makeSource(actor: Actor, publicationId: Id, source: SampleSource): Promise<Id> {
  const publishedOn = source.publishedOn && new Date(source.publishedOn);
  const data = {
    ...source,
    publishedOn: publishedOn || null,
    publicationId,
    normalUrl: source.url,
    createdById: actor.userId,
  };
  return (await db.source.create({ data, select: { id: true } })).id;
}

/** Keeps a table as a record with its first revision. */
export async function makeTable(
  actor: Actor,
  publicationId: Id,
  sample: SampleTable,
): Promise<{ tableId: Id; revisionId: Id }> {
  const content = tableContentSchema.parse({
    ...structuredClone(sample),
    rows: sample.rows.map((row) => cellsOf(sample, row)),
  });
  const { id: tableId } = await db.table.create({ data: { publicationId, caption: sample.caption } });
  const hash = await hashOf(content);
  const data = { tableId, number: 1, content, hash, createdById: actor.userId };
  const { id: revisionId } = await db.tableRevision.create({ data });
  await db.table.update({ where: { id: tableId }, data: { headRevisionId: revisionId } });
  return { tableId, revisionId };
}

function cellsOf({ columns }: SampleTable, row: readonly (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? ""]));
}
