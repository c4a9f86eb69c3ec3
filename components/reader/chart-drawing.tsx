import type { ChartData } from "@/lib/rendering/chart/chart-data";
import { chartSvg, narrowWidth, wideWidth } from "@/lib/rendering/chart/chart-svg";

/**
 * The drawing of a chart, twice: for a page and for a phone, where a smaller copy of the first could not be read. The style shows one; the
 * other is there for nobody, a screen reader included.
 */
export function ChartDrawing({ data, anchor }: { data: ChartData; anchor: string }) {
  return (
    <div className="chart-sheet">
      <Drawing svg={chartSvg(data, { id: `${anchor}-wide`, width: wideWidth })} className="chart-wide" />
      <Drawing svg={chartSvg(data, { id: `${anchor}-narrow`, width: narrowWidth })} className="chart-narrow" />
    </div>
  );
}

/** The drawing is our own and everything in it is escaped (lib/rendering/chart/svg.ts). */
function Drawing({ svg, className }: { svg: string; className: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}
