import "@/components/reader/styles/reader.css";
import { ChartFigure } from "@/components/reader/chart-figure";
import type { ReaderWords } from "@/components/reader/words";
import type { ChartContent } from "@/lib/document/chart-content";
import type { FrozenSource } from "@/lib/document/frozen-source";
import type { TableContent } from "@/lib/document/table-content";
import { chartView } from "@/lib/rendering/chart/chart-view";

type Props = {
  content: ChartContent;
  table: TableContent;
  sources: Readonly<Record<string, FrozenSource>>;
  language: string;
  words: ReaderWords;
};

/** A chart as readers will get it. */
export function ShownChart({ content, table, sources, language, words }: Props) {
  return (
    <div className="reader !px-0" lang={language}>
      <ChartFigure chart={chartView(content, table, { anchor: "chart", language, sources })} words={words} />
    </div>
  );
}
