import { chartUnit, drawingWidths, paperDrawing } from "../chart-words";
import type { ChartView } from "../view";
import type { XhtmlContext } from "./inline";
import { inlineXhtml } from "./inline";
import { element, text } from "./markup";
import { captionXhtml, sourceLine, tableXhtml } from "./table";

/** A chart: its caption with the unit, the drawing, its figures as a table, its source. */
export function chartXhtml(chart: ChartView, context: XhtmlContext): string {
  const { anchor, data, table, notes, sources } = chart;
  const unit = chartUnit(chart, context.words);
  const id = `${context.prefix}${anchor}`;
  const lines = [
    ...notes.map((line) => inlineXhtml(line, context)),
    ...sources.map((source) => sourceLine(source, context)),
  ];
  return element(
    "figure",
    { id, class: "chart" },
    element("figcaption", {}, captionXhtml(text(data.caption), unit, context)),
    paperDrawing(chart, `${id}-drawing`, { width: drawingWidths.book }),
    tableXhtml({ ...table, caption: [], unit: "" }, context),
    ...lines.map((line) => element("p", { class: "table-note" }, line)),
  );
}
