import { chartSvg } from "./chart/chart-svg";
import { printPalette } from "./chart/palette";
import { figure } from "./chart/words";
import type { FormWords } from "./issue-view";
import type { ChartView, InlineView } from "./view";

/** Pixels of a drawing: for a column of paper, and for an e-book, whose page may be a phone and would make its letters as small as it is. */
export const drawingWidths = { paper: 560, book: 400 } as const;

/** A chart's drawing in plain colours, as vectors. `font`: for what draws it without a page around it. */
export function paperDrawing({ data }: ChartView, id: string, setting: { width: number; font?: string }): string {
  return chartSvg(data, { id, palette: printPalette, ...setting });
}

/** 단위: 명, or "". */
export function chartUnit({ data }: ChartView, words: FormWords): string {
  return data.unit ? words("reader.unit", { unit: data.unit }) : "";
}

/** A chart's caption in running text. */
export function chartCaption({ data }: ChartView): InlineView[] {
  return [{ type: "text", text: data.caption }];
}

/** Whether the drawing says every figure in full: one that shows none, or shows them shortened, needs its figures beside it. */
export function saysItsFigures({ data }: ChartView, drawing: string): boolean {
  return data.marks.every(({ values }) =>
    values.every((value, at) => {
      if (value === null) return true;
      const precision = data.series[at]?.precision ?? null;
      const exact = new Intl.NumberFormat(data.language, {
        minimumFractionDigits: precision ?? 0,
        maximumFractionDigits: precision ?? 10,
      }).format(value);
      const shown = figure(value, data.language, precision);
      return shown.replace("−", "-") === exact && drawing.includes(`>${shown}<`);
    }),
  );
}
