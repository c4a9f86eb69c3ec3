import { type Cell, cell, table } from "@/lib/document/build-table";
import { type Inline, inline, link, paragraphOf } from "@/lib/document/build-inline";
import type { FrozenSource } from "@/lib/document/frozen-source";
import type { CitationJson, InlineJson, ListJson, ParagraphJson, TableFigureJson } from "@/lib/document/json";
import { mostRows } from "@/lib/document/nodes/cell-attributes";
import type { TableContent } from "@/lib/document/table-content";
import { mostPlaces } from "@/lib/document/table-geometry";
import { isWebAddress } from "@/lib/document/href";
import { recordTableView } from "./table-view";
import type { BlockView, CellView, InlineView } from "./view";

type Setting = { readonly language: string; readonly sources: Readonly<Record<string, FrozenSource>> };

/**
 * A rich table in the text out of a Table record, as it prints: figures and days become words, equal neighbours one cell, sources a line of
 * notes that cites them. Undefined: it has more rows or cells than a table in the text may have.
 */
export function figureOfRecord(content: TableContent, setting: Setting): TableFigureJson | undefined {
  if (content.rows.length + 2 > mostRows || (content.rows.length + 2) * content.columns.length > mostPlaces)
    return undefined;
  const view = recordTableView(content, { anchor: "table", ...setting });
  const cited = view.sources.map(({ sourceId }) => citation(sourceId));
  return table({
    caption: content.caption,
    unit: content.unit,
    heads: view.head.map(({ cells }) => cells.map(cellOf)),
    rows: view.body.map(({ cells }) => cells.map(cellOf)),
    notes: [...content.notes, ...(cited.length > 0 ? [cited] : [])],
  });
}

function cellOf({ blocks, colspan, rowspan, heads, align }: CellView): Cell {
  const parts = blocks.flatMap(blockOf);
  return cell({ colspan, rowspan, align: align === "start" ? null : align, header: heads !== null }, ...parts);
}

function blockOf(block: BlockView): (ParagraphJson | ListJson)[] {
  if (block.type === "paragraph") return [paragraphOf(block.children.flatMap(words))];
  if (block.type !== "list") return [];
  const items = block.items.map(({ blocks }) => ({ type: "listItem" as const, content: blocks.flatMap(blockOf) }));
  return [{ type: "bulletList", attrs: { marker: null }, content: items } as ListJson];
}

function words(view: InlineView): Inline[] {
  if (view.type === "text") return [view.text];
  if (view.type === "break") return [{ type: "hardBreak", marks: [] }];
  if (view.type === "link")
    return isWebAddress(view.href) ? link(view.href, ...view.children.flatMap(words)) : view.children.flatMap(words);
  return "children" in view ? inline(view.children.flatMap(words)) : [];
}

function citation(sourceId: string): InlineJson {
  return { type: "citation", attrs: { sourceId, locator: "" }, marks: [] } satisfies CitationJson;
}
