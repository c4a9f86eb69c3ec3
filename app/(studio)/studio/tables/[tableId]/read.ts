import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/app/(studio)/require-actor";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { readTable } from "@/lib/tables/read-table.server";

/** A table of this request, or the page of what is not there. */
export const readTableOr404 = cache(async (tableId: string, revision?: string) => {
  const id = idSchema.safeParse(tableId);
  const revisionId = idSchema.optional().safeParse(revision);
  if (!id.success || !revisionId.success) notFound();
  return read(id.data, revisionId.data);
});

async function read(tableId: Id, revisionId: Id | undefined) {
  const found = await readTable(await requireActor(), tableId, revisionId);
  if (!found.ok) notFound();
  return found.value;
}
