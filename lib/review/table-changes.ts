import type { RevisionContent } from "@/lib/document/revision-content";
import type { TableContent } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import { tableEmbedsOf } from "@/lib/document/walk";

/** A table that two revisions of an article pin at different revisions of its own. */
export type TableChange = { readonly tableId: Id; readonly before: TableContent; readonly after: TableContent };

/** The tables whose data changed between two revisions of an article, in the order in which the later one shows them. */
export function changedTables(before: RevisionContent, after: RevisionContent): TableChange[] {
  const were = pinnedTables(before);
  return [...pinnedTables(after)].flatMap(([tableId, revisionId]) => {
    const was = before.tables[were.get(tableId) ?? ""];
    const is = after.tables[revisionId];
    return was && is && was.hash !== is.hash ? [{ tableId, before: was.content, after: is.content }] : [];
  });
}

/** The last revision of each table that a text pins: two places that show one table differently are told apart by their blocks. */
function pinnedTables({ document }: RevisionContent): ReadonlyMap<Id, Id> {
  return new Map(tableEmbedsOf(document).map(({ tableId, revisionId }) => [tableId, revisionId]));
}
