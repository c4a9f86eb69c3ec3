import { takeAsterisks } from "./derivation";
import { inlineView } from "./inline-view";
import { childOf, childrenOf, type NodeJson, numberAttribute, textAttribute } from "./node-json";
import { blocksText, inlineText } from "./plain-text";
import { firstColumnStays, naturalWidth } from "./table-measure";
import type { BlockView, CellAlign, CellView, RowView, TableView } from "./view";
import { listView, paragraphView, type TextContext } from "./text-block-view";

/**
 * A table typed into the article. Rows at the top whose cells are all heads become the head; a head cell below them names its
 * row. Whatever a row span of the head reaches into belongs to the head, so that no cell crosses from head to body.
 */
export function richTableView(figure: NodeJson, anchor: string, context: TextContext): TableView {
  const captionNode = childOf(figure, "tableCaption");
  const caption = captionNode ? inlineView(childrenOf(captionNode), context.derivation) : [];
  const rows = childrenOf(childOf(figure, "table") ?? { type: "table" });
  const headRows = countHeadRows(rows);
  const views = rows.map((row, index) => rowView(row, index < headRows, context));
  const notes = childrenOf(childOf(figure, "tableNotes") ?? { type: "tableNotes" });
  const noteLines = notes.map((note) => inlineView(childrenOf(note), context.derivation));
  const columns = columnsOf(rows[0]);
  const body = views.slice(headRows);
  return {
    anchor,
    caption,
    captionText: inlineText(caption),
    unit: captionNode ? textAttribute(captionNode, "unit") : "",
    columns,
    head: views.slice(0, headRows),
    body,
    notes: noteLines,
    asterisks: takeAsterisks(context.derivation),
    sources: [],
    firstColumnStays: firstColumnStays(body, columns.length),
    naturalWidth: naturalWidth(views, columns.length),
  };
}

function countHeadRows(rows: readonly NodeJson[]): number {
  let count = 0;
  while (
    count < rows.length &&
    childrenOf(rows[count] ?? { type: "tableRow" }).every((cell) => cell.type === "tableHeader")
  ) {
    count += 1;
  }
  // A table of heads alone has no body to name: only its first row stays head.
  if (count === rows.length) count = Math.min(1, rows.length);
  return reach(rows, count);
}

function reach(rows: readonly NodeJson[], count: number): number {
  if (count === 0) return 0;
  const ends = rows
    .slice(0, count)
    .flatMap((row, index) => childrenOf(row).map((cell) => index + numberAttribute(cell, "rowspan", 1)));
  return Math.min(rows.length, Math.max(count, ...ends));
}

function rowView(row: NodeJson, inHead: boolean, context: TextContext): RowView {
  return {
    cells: childrenOf(row).map((cell) => cellView(cell, inHead, context)),
  };
}

function cellView(cell: NodeJson, inHead: boolean, context: TextContext): CellView {
  const isHead = cell.type === "tableHeader";
  return {
    colspan: numberAttribute(cell, "colspan", 1),
    rowspan: numberAttribute(cell, "rowspan", 1),
    heads: isHead ? (inHead ? "column" : "row") : null,
    align: alignOf(textAttribute(cell, "align")),
    blocks: cellBlocks(cell, context),
    missingDecimals: 0,
  };
}

function cellBlocks(cell: NodeJson, context: TextContext): BlockView[] {
  const inCell = { ...context, inCell: true };
  const views = childrenOf(cell).map((node) =>
    node.type === "paragraph" ? paragraphView(node, inCell) : listView(node, inCell, 1),
  );
  return views.length === 1 && blocksText(views) === "" && views[0]?.type === "paragraph" ? [] : views;
}

function alignOf(name: string): CellAlign | null {
  return name === "start" || name === "center" || name === "end" ? name : null;
}

/** Widths that somebody dragged become shares, when every column has one. */
function columnsOf(firstRow: NodeJson | undefined): { width: number | null }[] {
  const widths = childrenOf(firstRow ?? { type: "tableRow" }).flatMap((cell) => {
    const span = numberAttribute(cell, "colspan", 1);
    const set = cell.attrs?.colwidth;
    return Array.from({ length: span }, (_, index) => (Array.isArray(set) ? Number(set[index] ?? 0) : 0));
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  const whole = widths.every((width) => width > 0);
  return widths.map((width) => ({
    width: whole ? Math.round((width / total) * 1000) / 10 : null,
  }));
}
