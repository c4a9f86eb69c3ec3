import type { ChartView, TableView } from "@/lib/rendering/view";
import { Anchor } from "./anchor";
import { ChartDrawing } from "./chart-drawing";
import { inOrder } from "./in-order";
import { Inline } from "./inline";
import { SourceLine } from "./source-line";
import { TableFigure } from "./table-figure";
import type { ReaderWords } from "./words";

type Props = { chart: ChartView; words: ReaderWords };

/** A chart: 〈caption (unit: …)〉 over the drawing, its source under it, and its figures as a table for whoever wants them. */
export function ChartFigure({ chart, words }: Props) {
  const { anchor, data } = chart;
  return (
    <figure id={anchor} className="chart-figure" aria-labelledby={`${anchor}-caption`}>
      <figcaption id={`${anchor}-caption`}>
        <span className="caption-sign" aria-hidden="true">
          〈
        </span>
        {data.caption}
        {data.unit && <span className="unit"> ({words("unit", { unit: data.unit })})</span>}
        <span className="caption-sign" aria-hidden="true">
          〉
        </span>
      </figcaption>
      <Anchor to={anchor} name={data.caption} words={words} />
      <ChartDrawing data={data} anchor={anchor} />
      <Underline chart={chart} words={words} />
      <details className="chart-figures">
        <summary>{words("chartFigures")}</summary>
        <TableFigure table={uncaptioned(chart.table)} words={words} />
      </details>
    </figure>
  );
}

/** The caption stands over the drawing already; the table keeps it as its name. */
function uncaptioned(table: TableView): TableView {
  return { ...table, caption: [], unit: "" };
}

function Underline({ chart: { notes, sources }, words }: Props) {
  if (notes.length + sources.length === 0) return null;
  return (
    <div className="table-notes">
      {inOrder(notes).map(({ key, item: line }) => (
        <p key={key}>
          <Inline views={line} words={words} />
        </p>
      ))}
      {sources.map((source) => (
        <p key={source.sourceId}>
          <SourceLine source={source} words={words} />
        </p>
      ))}
    </div>
  );
}
