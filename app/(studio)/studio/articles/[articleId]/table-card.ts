import type { TableCard, TableCardCell } from "@/components/editor/material";
import { blocksText, inlineText } from "@/lib/rendering/plain-text";
import { recordTableView } from "@/lib/rendering/table-view";
import type { CellView, RowView } from "@/lib/rendering/view";
import type { TableNewsByRevision } from "@/lib/articles/read-table-news.server";
import type { ReadTable } from "@/lib/tables/read-table.server";

/** A table as the page that is being written shows it: set as in print, without its own place among the references. */
export function tableCard({ id, shown, sources }: ReadTable, language: string, news: TableNewsByRevision): TableCard {
  const view = recordTableView(shown.content, { anchor: shown.id, language, sources });
  const { unit, captionText: caption } = view;
  const found = news.get(shown.id) ?? { newer: null, isKept: false };
  const rows = [...view.head, ...view.body].map(rowOf);
  return { tableId: id, revisionId: shown.id, caption, unit, rows, notes: view.notes.map(inlineText), ...found };
}

function rowOf({ cells }: RowView): TableCardCell[] {
  return cells.map(cellOf);
}

function cellOf({ blocks, colspan, rowspan, heads, align }: CellView): TableCardCell {
  return { lines: blocksText(blocks).split("\n"), colspan, rowspan, isHead: heads !== null, align };
}
