import { z } from "zod";
import { guardRoute } from "@/app/(studio)/guard-route";
import { idSchema } from "@/lib/kernel/ids";
import { accept } from "@/lib/kernel/result";
import { readTable } from "@/lib/tables/read-table.server";
import { reviseTable } from "@/lib/tables/revise-table.server";
import { maxTableBytes, reviseTableSchema, type TableState } from "@/lib/tables/table";

const params = z.object({ tableId: idSchema });
const query = z.object({ revision: idSchema.optional() });

/** A table at one revision, or as it is now: for an editor that meets somebody else's revision. */
export const GET = guardRoute({ params, query }, async ({ actor, params: { tableId }, query: { revision } }) => {
  const found = await readTable(actor, tableId, revision);
  if (!found.ok) return found;
  const { shown, sources } = found.value;
  const titles = Object.fromEntries(Object.entries(sources).map(([id, { title }]) => [id, title]));
  const { id: revisionId, number, content, createdBy, createdAt } = shown;
  const state: TableState = {
    revisionId,
    number,
    content,
    titles,
    sources,
    by: createdBy.name,
    at: createdAt.toISOString(),
  };
  return accept(state);
});

/** A new revision of a table. */
export const PUT = guardRoute(
  { params, body: reviseTableSchema.omit({ tableId: true }), maximum: maxTableBytes },
  ({ actor, params: { tableId }, body }) => reviseTable(actor, { ...body, tableId }),
);
