import { headAlignments } from "../head-alignment";
import { captionParts, captionSigns, sourceParts } from "../table-words";
import type { CellAlign, CellView, ReferenceView, RowView, TableView } from "../view";
import { inlineXhtml, link, type XhtmlContext } from "./inline";
import { element, lang, text } from "./markup";
import { notesUnder, textBlocksXhtml } from "./text-blocks";

/** From so many columns on a table is set small: it may have a narrow page. */
const manyColumns = 7;

/** A captioned table: its caption with the unit over it, notes and its source under it. */
export function tableXhtml(table: TableView, context: XhtmlContext): string {
  const { unit } = captionParts(table, context.words);
  const captioned = table.caption.length > 0 || unit !== "";
  const said = captionXhtml(inlineXhtml(table.caption, context), unit, context);
  const wide = table.columns.length >= manyColumns;
  const rows = element(
    "table",
    {},
    ...(captioned ? [element("caption", {}, said)] : []),
    ...(table.head.length > 0 ? [element("thead", {}, ...rowsOf(table.head, context, headAlignments(table)))] : []),
    ...(table.body.length > 0 ? [element("tbody", {}, ...rowsOf(table.body, context))] : []),
  );
  return element(
    "div",
    { id: `${context.prefix}${table.anchor}`, class: wide ? "table wide" : "table" },
    rows,
    under(table, context),
  );
}

/** 〈caption (unit: …)〉, where the publication's print has that habit. `caption`: as XHTML. */
export function captionXhtml(caption: string, unit: string, { language }: XhtmlContext): string {
  return captionSigns(language).join(`${caption}${unit ? ` (${text(unit)})` : ""}`);
}

type Aligned = ReadonlyMap<CellView, CellAlign>;

function rowsOf(rows: readonly RowView[], context: XhtmlContext, aligned?: Aligned): string[] {
  return rows.map(({ cells }) => element("tr", {}, cells.map((cell) => cellOf(cell, context, aligned)).join("")));
}

function cellOf(cell: CellView, context: XhtmlContext, aligned?: Aligned): string {
  const { colspan, rowspan, heads, blocks } = cell;
  const align = cell.align ?? aligned?.get(cell);
  const attributes = {
    scope: scopeOf(cell),
    colspan: colspan > 1 && colspan,
    rowspan: rowspan > 1 && rowspan,
    class: align && `align-${align}`,
  };
  return element(heads ? "th" : "td", attributes, textBlocksXhtml(blocks, context));
}

function scopeOf({ heads, colspan, rowspan }: CellView): string | false {
  if (heads === "column") return colspan > 1 ? "colgroup" : "col";
  if (heads === "row") return rowspan > 1 ? "rowgroup" : "row";
  return false;
}

function under(table: TableView, context: XhtmlContext): string {
  const lines = [
    ...table.notes.map((line) => inlineXhtml(line, context)),
    ...table.sources.map((source) => sourceLine(source, context)),
  ];
  return (
    notesUnder(table.asterisks, context) + lines.map((line) => element("p", { class: "table-note" }, line)).join("")
  );
}

export function sourceLine(source: ReferenceView, { words }: XhtmlContext): string {
  const { before, title, language, url } = sourceParts(source, words);
  return text(before) + link(url, element("cite", lang(language), text(title)));
}
