import { Paragraph, type Table, TextRun } from "docx";
import { ChartRun } from "docx/charts";
import { chartUnit } from "../chart-words";
import { seriesTone, toneOf } from "../chart/setting";
import { printPalette } from "../chart/palette";
import type { ChartData } from "../chart/chart-data";
import type { ChartView } from "../view";
import { type DocxContext, inlineDocx, printable } from "./inline";
import { sourceDocx, tableDocx } from "./table";

/** Twips to a pixel of 96 to the inch. */
const twipsToPixel = 15;
/** More marks than this are a table to whoever edits the document. */
const mostMarks = 60;

/** A chart of Word's own, with its figures in it to be edited. `room`: twips. */
export function chartDocx(chart: ChartView, room: number, context: DocxContext): (Paragraph | Table)[] {
  const { data, notes, sources } = chart;
  const unit = chartUnit(chart, context.words);
  const said = unit ? [new TextRun({ text: printable(` (${unit})`), bold: false })] : [];
  const caption = new Paragraph({
    style: "Caption",
    keepNext: true,
    children: [new TextRun(printable(`〈${data.caption}`)), ...said, new TextRun("〉")],
  });
  const lines = notes.map((line) => new Paragraph({ style: "Note", children: inlineDocx(line, context) }));
  const under = [...lines, ...sources.map((source) => sourceDocx(source, context))];
  if (data.series.length === 0 || data.marks.length === 0 || data.marks.length > mostMarks) {
    return [caption, ...tableDocx({ ...chart.table, caption: [], unit: "" }, room, context), ...under];
  }
  return [caption, new Paragraph({ style: "Figure", children: [drawn(data, room / twipsToPixel)] }), ...under];
}

function drawn(data: ChartData, width: number): ChartRun {
  const flat = data.kind === "bar" || (data.kind === "stacked" && data.axis === "labels");
  // Word counts the bars of a flat chart from the bottom.
  const marks = flat ? [...data.marks].reverse() : data.marks;
  const options = {
    categories: marks.map(({ label }) => printable(label)),
    series: data.series.map(({ label }, of) => ({
      name: printable(label),
      values: marks.map(({ values }) => values[of] ?? null),
      color: hex(
        data.series.length > 1 || data.kind === "line"
          ? seriesTone(data, of, printPalette).fill
          : printPalette.tones[0].fill,
      ),
      ...(data.kind === "line"
        ? {}
        : { colors: marks.map((mark) => hex(toneOf(data, data.marks.indexOf(mark), of, printPalette).fill)) }),
    })),
    legend: data.series.length > 1 ? undefined : (false as const),
    dataLabels: { value: data.values },
    transformation: {
      width: Math.round(width),
      height: Math.round(flat ? Math.max(160, 60 + marks.length * 26) : width * 0.55),
    },
    altText: { name: printable(data.caption).slice(0, 60), title: "", description: printable(data.altText) },
  };
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as typeof options & { legend?: false };
  const valueAxis =
    data.fromZero && data.marks.every(({ values }) => values.every((value) => (value ?? 0) >= 0)) ? { minimum: 0 } : {};
  const stacking =
    data.kind === "stacked" ? { stacking: data.share ? ("percent" as const) : ("stacked" as const) } : {};
  if (data.kind === "line") return new ChartRun({ ...given, type: "line", valueAxis });
  return new ChartRun({ ...given, ...stacking, type: flat ? "bar" : "column", valueAxis: data.share ? {} : valueAxis });
}

function hex(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
