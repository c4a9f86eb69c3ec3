import type { NodeViewConstructor } from "@tiptap/pm/view";
import type { Picking } from "../picking";
import type { ChartCard, Material, TableCard, TableCardCell } from "../material";
import type { EditorWords } from "../words";
import { element } from "./element";
import { chartKeyOf, tableKeyOf } from "./record-key";
import { recordView } from "./record-view";

type Shown = {
  readonly words: EditorWords;
  readonly tables: Material<TableCard>;
  readonly charts: Material<ChartCard>;
  readonly pickRecord: (what: Picking) => void;
};

/** How tables and charts that are records stand in the text. */
export function recordViews({ words, tables, charts, pickRecord }: Shown): Record<string, NodeViewConstructor> {
  const table = {
    ...{ className: "table-embed", cards: tables, keyOf: tableKeyOf, draw: drawnTable, unknown: words.unknownTable },
    opens: { news: "tableNews", edit: "tableGrid" },
    pick: pickRecord,
  } as const;
  const chart = {
    ...{ className: "chart-embed", cards: charts, keyOf: chartKeyOf, draw: drawnChart, unknown: words.unknownChart },
    opens: { news: "chartNews", edit: "editChart" },
    pick: pickRecord,
  } as const;
  return { tableEmbed: recordView(table, words), chartEmbed: recordView(chart, words) };
}

function drawnTable({ caption, unit, rows, notes }: TableCard): HTMLElement[] {
  const lines = rows.map((cells) => element("tr", {}, cells.map(cellOf)));
  const grid = element("table", {}, [element("tbody", {}, lines)]);
  return [head(caption, unit), grid, under(notes)];
}

function cellOf({ lines, colspan, rowspan, isHead, align }: TableCardCell): HTMLElement {
  const spans = { colspan: colspan > 1 ? String(colspan) : null, rowspan: rowspan > 1 ? String(rowspan) : null };
  const paragraphs = lines.map((line) => element("p", {}, [line]));
  return element(isHead ? "th" : "td", { ...spans, "data-align": align }, paragraphs);
}

function drawnChart({ caption, unit, svg, notes }: ChartCard): HTMLElement[] {
  return [head(caption, unit), element("div", { class: "chart-sheet" }, [svgOf(svg)]), under(notes)];
}

function head(caption: string, unit: string): HTMLElement {
  return element("figcaption", { "data-unit": unit || null }, [caption]);
}

function under(notes: readonly string[]): HTMLElement {
  return element(
    "div",
    { "data-node": "tableNotes" },
    notes.map((note) => element("p", {}, [note])),
  );
}

/** Read as XML, which runs nothing: the drawing is the server's own, and this page does not have to trust that. */
function svgOf(svg: string): globalThis.Node {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return document.importNode(parsed, true);
}
