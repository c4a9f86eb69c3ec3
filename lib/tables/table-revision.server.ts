import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type TableContent, tableSourceIds } from "@/lib/document/table-content";
import { hashOf } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

type Freezing = {
  readonly actor: Pick<Actor, "userId">;
  readonly tableId: Id;
  readonly number: number;
  readonly content: TableContent;
};

/** Writes an immutable revision and makes it the table's head. */
export async function freezeTableRevision(tx: Tx, { actor, tableId, number, content }: Freezing) {
  const hash = await hashOf(content);
  const data = { tableId, number, content, hash, createdById: actor.userId };
  const { id } = await tx.tableRevision.create({ data, select: { id: true } });
  await tx.table.update({ where: { id: tableId }, data: { headRevisionId: id, caption: content.caption } });
  return { revisionId: id, hash };
}

/** The first source that the content names and the publication does not have. */
export async function findStrangeSource(tx: Tx, publicationId: Id, content: TableContent): Promise<Id | undefined> {
  const sources = tableSourceIds(content);
  if (sources.length === 0) return undefined;
  const rows = await tx.source.findMany({ where: { publicationId, id: { in: sources } }, select: { id: true } });
  const known = new Set(rows.map(({ id }) => id));
  return sources.find((id) => !known.has(id));
}
