import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/** Articles in one section, sections in one issue: more than any weekly holds, few enough for one page. */
export const mostSections = 40;
export const mostItems = 200;

export async function sectionIds(tx: Tx, issueId: Id): Promise<Id[]> {
  const rows = await tx.section.findMany({ where: { issueId }, orderBy: { position: "asc" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function itemIds(tx: Tx, sectionId: Id): Promise<Id[]> {
  const rows = await tx.issueItem.findMany({
    where: { sectionId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Puts the sections into this order, from 0. Positions are checked when the transaction commits. */
export async function orderSections(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Section" s SET "position" = o."at" - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o("id", "at") WHERE s."id" = o."id"`;
}

/** Puts these items into the section, in this order. */
export async function orderItems(tx: Tx, sectionId: Id, ids: readonly Id[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "IssueItem" i SET "position" = o."at" - 1, "sectionId" = ${sectionId}::uuid
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o("id", "at") WHERE i."id" = o."id"`;
}

/** The list with the id at the place where it is wanted; a place beyond the end is the end. */
export function placed(ids: readonly Id[], id: Id, at: number): Id[] {
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, at), id, ...others.slice(at)];
}
