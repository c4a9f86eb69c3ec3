import type { ChartData } from "./chart-data";
import type { ChartPalette, Tone } from "./palette";

/** How a drawing is made. Pixels of its own, which a page may scale. */
export type DrawingSetting = { readonly width: number; readonly palette: ChartPalette };

/** A part of a drawing: elements, and the height that they take from their top. */
export type Drawn = { readonly parts: readonly string[]; readonly height: number };

export const textSize = 13;
export const smallSize = 12;
/** Below this width a drawing is for a phone. */
export const narrow = 480;

/** The colour of a mark: the one in highlight in the hue and the rest in grey; several series each their own. */
export function toneOf(
  { series, highlight, marks, kind }: ChartData,
  mark: number,
  of: number,
  palette: ChartPalette,
): Tone {
  const [hue] = palette.tones;
  if (kind === "line" || series.length > 1) return seriesTone({ series, highlight, kind }, of, palette);
  if (!marks.some(({ label }) => label === highlight)) return hue;
  return marks[mark]?.label === highlight ? hue : palette.quiet;
}

export function seriesTone(
  { series, highlight, kind }: Pick<ChartData, "series" | "highlight" | "kind">,
  of: number,
  palette: ChartPalette,
): Tone {
  const { tones, quiet } = palette;
  const chosen = highlight === "" ? -1 : series.findIndex(({ label }) => label === highlight);
  if (chosen < 0) return tones[of] ?? quiet;
  const [hue, ...greys] = tones;
  if (kind === "line") return of === chosen ? hue : quiet; // its name stands at its end
  return of === chosen ? hue : (greys[of < chosen ? of : of - 1] ?? quiet);
}

/** Whether a mark or a series is the one that the chart is about. */
export function isHighlit({ highlight }: ChartData, label: string): boolean {
  return highlight !== "" && highlight === label;
}
