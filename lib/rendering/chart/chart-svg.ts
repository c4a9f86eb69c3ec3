import type { ChartData } from "./chart-data";
import { horizontal } from "./horizontal";
import { legend } from "./legend";
import { lines } from "./line";
import { type ChartPalette, screenPalette } from "./palette";
import type { Drawn, DrawingSetting } from "./setting";
import { element, escaped } from "./svg";
import { vertical } from "./vertical";

export type ChartSetting = {
  /** Begins the ids of title and description: one of its own for each drawing on a page. */
  readonly id: string;
  /** Pixels; 640 for a page, 360 for a phone, about 480 for a column of paper. */
  readonly width?: number;
  /** The screen's by default: custom properties with the print's colours as fallbacks. For a PDF: `printPalette`. */
  readonly palette?: ChartPalette;
  /** A font's name for renderers that inherit none. */
  readonly font?: string;
};

export const wideWidth = 640;
export const narrowWidth = 360;

/**
 * Draws a chart as SVG: no script, no style sheet, nothing fetched; named by its caption and described by its alt text. Whatever the
 * data (no row, one, hundreds; nulls, zeros, negative, huge and tiny figures; labels of any length and with any sign) it answers a
 * drawing and never throws.
 */
export function chartSvg(
  chart: ChartData,
  { id, width = wideWidth, palette = screenPalette, font }: ChartSetting,
): string {
  const setting = { width, palette };
  const key = chart.kind === "line" ? { parts: [], height: 0 } : legend(chart, setting);
  const body = bodyOf(chart, setting);
  const height = Math.max(24, Math.ceil(key.height + body.height + 6));
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "chart-drawing",
    role: "img",
    "aria-labelledby": `${id}-title`,
    "aria-describedby": `${id}-desc`,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    "font-family": font,
  };
  return element(
    "svg",
    attributes,
    element("title", { id: `${id}-title` }, escaped(chart.caption)),
    element("desc", { id: `${id}-desc` }, escaped(chart.altText)),
    ...key.parts,
    element("g", { transform: `translate(0 ${key.height + 3})` }, ...body.parts),
  );
}

function bodyOf(chart: ChartData, setting: DrawingSetting): Drawn {
  if (chart.series.length === 0 || chart.marks.length === 0) return { parts: [], height: 0 };
  if (chart.kind === "line") return lines(chart, setting);
  const isUpright = chart.kind === "columns" || (chart.kind === "stacked" && chart.axis !== "labels");
  return isUpright ? vertical(chart, setting) : horizontal(chart, setting);
}
