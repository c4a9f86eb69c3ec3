import type { ChartData } from "./chart-data";
import { type Drawn, type DrawingSetting, isHighlit, seriesTone, smallSize } from "./setting";
import { element, text } from "./svg";
import { shortened, widthOf } from "./words";

const swatch = 10;
const line = 20;

/** Which tone is which series; nothing for a single one, which the caption names. */
export function legend(chart: ChartData, { width, palette }: DrawingSetting): Drawn {
  if (chart.series.length < 2) return { parts: [], height: 0 };
  let [x, y] = [0, 0];
  const parts = chart.series.flatMap(({ label }, index) => {
    const said = shortened(label, width - swatch - 6, smallSize);
    const taken = swatch + 6 + widthOf(said, smallSize) + 16;
    if (x > 0 && x + taken - 16 > width) [x, y] = [0, y + line];
    const { fill, edge } = seriesTone(chart, index, palette);
    const bold = isHighlit(chart, label);
    const made = [
      element("rect", { x, y: y + 2, width: swatch, height: swatch, fill, stroke: edge }),
      text([said], { x: x + swatch + 6, y: y + 11, fill: palette.ink, size: smallSize, bold }),
    ];
    x += taken;
    return made;
  });
  return { parts, height: y + line + 6 };
}
