import { Paragraph, type Table, TextRun } from "docx";
import { ChartRun } from "docx/charts";
import { chartUnit } from "../chart-words";
import { seriesTone, toneOf } from "../chart/setting";
import { printPalette } from "../chart/palette";
import type { ChartData } from "../chart/chart-data";
import type { ChartView } from "../view";
import { captionDocx } from "./caption";
import { type DocxContext, inlineDocx, printable } from "./inline";
import { sourceDocx, tableDocx } from "./table";

/** Twips to a pixel of 96 to the inch. */
const twipsToPixel = 15;
/** Hundredths of a bar. */
const gapWidth = 45;
/** More marks than this are a table to whoever edits the document. */
const mostMarks = 60;

/** A chart of Word's own, with its figures in it to be edited. `room`: twips. */
export function chartDocx(chart: ChartView, room: number, context: DocxContext): (Paragraph | Table)[] {
  const { data, notes, sources } = chart;
  const unit = chartUnit(chart, context.words);
  const caption = captionDocx([new TextRun(printable(data.caption))], unit, { keepNext: true, context });
  const lines = notes.map((line) => new Paragraph({ style: "Note", children: inlineDocx(line, context) }));
  const under = [...lines, ...sources.map((source) => sourceDocx(source, context))];
  if (data.series.length === 0 || data.marks.length === 0 || data.marks.length > mostMarks) {
    return [caption, ...tableDocx({ ...chart.table, caption: [], unit: "" }, room, context), ...under];
  }
  return [
    caption,
    new Paragraph({ style: "Figure", keepNext: under.length > 0, children: [drawn(data, room / twipsToPixel)] }),
    ...under,
  ];
}

function drawn(data: ChartData, width: number): ChartRun {
  const flat = data.kind === "bar" || (data.kind === "stacked" && data.axis === "labels");
  // Word counts the bars of a flat chart from the bottom.
  const marks = flat ? [...data.marks].reverse() : data.marks;
  // Where the bars say their figures nobody measures them by an axis.
  const said = data.values && data.kind !== "line" && !data.share;
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
    dataLabels: { value: data.values, numberFormat: numberFormat(data) },
    chartArea: { border: "none" as const },
    transformation: {
      width: Math.round(width),
      height: Math.round(flat ? Math.max(110, (said ? 20 : 50) + marks.length * 26) : width * 0.55),
    },
    altText: { name: printable(data.caption).slice(0, 60), title: "", description: printable(data.altText) },
  };
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as typeof options & { legend?: false };
  const positive = data.marks.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
  const valueAxis = {
    ...(data.fromZero && positive ? { minimum: 0 } : {}),
    ...{ visible: !said, gridlines: !said, numberFormat: axisFormat(data) },
  };
  const stacking =
    data.kind === "stacked" ? { stacking: data.share ? ("percent" as const) : ("stacked" as const) } : {};
  if (data.kind === "line") return new ChartRun({ ...given, type: "line", valueAxis });
  return new ChartRun({
    ...{ ...given, ...stacking, gapWidth, type: flat ? "bar" : "column" },
    valueAxis: data.share ? {} : valueAxis,
  });
}

/** As Word has it: with the commas and the decimals that the figures have in their table. */
function numberFormat({ series, marks }: ChartData): string {
  const digits = Math.max(0, ...series.map(({ precision }) => precision ?? 0));
  if (digits > 0) return `#,##0.${"0".repeat(digits)}`;
  const whole = marks.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
  return whole ? "#,##0" : "General";
}

/** An axis counts in round figures: decimals stand on it only where it ends below ten. */
function axisFormat(data: ChartData): string {
  const all = data.marks.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0)));
  return all.some((value) => value >= 10) ? "#,##0" : numberFormat(data);
}

function hex(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
