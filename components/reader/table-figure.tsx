import { headAlignments } from "@/lib/rendering/head-alignment";
import { placedCells } from "@/lib/rendering/table-measure";
import type { CellAlign, CellView, RowView, TableView } from "@/lib/rendering/view";
import { Anchor } from "./anchor";
import { inOrder } from "./in-order";
import { Inline } from "./inline";
import { NotesUnder } from "./notes";
import { SourceLine } from "./source-line";
import { TextBlocks } from "./text-blocks";
import type { ReaderWords } from "./words";

type Props = { table: TableView; words: ReaderWords };

/**
 * A captioned table: 〈caption (unit: …)〉 over it, notes and its source under it. A wide one scrolls sideways within the page, by
 * finger or by keyboard, while its first column stays; the page itself never does.
 */
export function TableFigure({ table, words }: Props) {
  const captionId = `${table.anchor}-caption`;
  const captioned = table.caption.length > 0 || table.unit !== "";
  const name = table.captionText || words("table");
  const naming = captioned ? { "aria-labelledby": captionId } : { "aria-label": name };
  return (
    <figure id={table.anchor} className="table-figure">
      {captioned && <Caption table={table} words={words} id={captionId} />}
      {captioned && <Anchor to={table.anchor} name={name} words={words} />}
      <Scroller table={table} label={words("scrollTable", { caption: name })}>
        <table data-span={spanStep(table.naturalWidth)} data-stays={table.firstColumnStays || undefined} {...naming}>
          <Columns table={table} />
          {table.head.length > 0 && (
            <thead>
              <Rows rows={table.head} words={words} aligned={headAlignments(table)} />
            </thead>
          )}
          <tbody>
            <Rows rows={table.body} words={words} />
          </tbody>
        </table>
      </Scroller>
      <Underline table={table} words={words} />
    </figure>
  );
}

/** Two tables side by side on a desk, one under the other on a phone. */
export function TablePair({ tables, words }: { tables: readonly TableView[]; words: ReaderWords }) {
  return (
    <div className="table-pair">
      {tables.map((table) => (
        <TableFigure key={table.anchor} table={table} words={words} />
      ))}
    </div>
  );
}

function Caption({ table, words, id }: Props & { id: string }) {
  return (
    <figcaption id={id}>
      <span className="caption-sign" aria-hidden="true">
        〈
      </span>
      <Inline views={table.caption} words={words} />
      {table.unit && <span className="unit"> ({words("unit", { unit: table.unit })})</span>}
      <span className="caption-sign" aria-hidden="true">
        〉
      </span>
    </figcaption>
  );
}

/** Steps of width in ems, from which on a table scrolls rather than being squeezed: reader-table.css knows them. */
const steps = [20, 26, 32, 40, 50, 64] as const;

function spanStep(naturalWidth: number): number {
  return steps.findLast((step) => naturalWidth >= step) ?? 0;
}

/** What scrolls must be reachable without a mouse (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/** Only what can scroll is a stop for the keyboard. */
function Scroller({ table, label, children }: { table: TableView; label: string; children: React.ReactNode }) {
  if (spanStep(table.naturalWidth) === 0) return <div className="table-scroll">{children}</div>;
  return (
    <section className="table-scroll" aria-label={label} {...reachable}>
      {children}
    </section>
  );
}

/** Widths that somebody dragged, as shares in steps of five percent: styles stay out of the markup. */
function Columns({ table }: { table: TableView }) {
  if (table.columns.every(({ width }) => width === null)) return null;
  return (
    <colgroup>
      {inOrder(table.columns).map(({ key, item: { width } }) => (
        <col key={key} data-share={width === null ? undefined : Math.max(5, Math.round(width / 5) * 5)} />
      ))}
    </colgroup>
  );
}

type RowsProps = {
  rows: readonly RowView[];
  words: ReaderWords;
  /** Cells that take the alignment of what is below them. */
  aligned?: ReadonlyMap<CellView, CellAlign>;
};

function Rows({ rows, words, aligned }: RowsProps) {
  const first = new Set(placedCells(rows).flatMap(({ cell, column }) => (column === 0 ? [cell] : [])));
  return inOrder(rows).map(({ key, item: row }) => (
    <tr key={key}>
      {inOrder(row.cells).map(({ key: at, item: cell }) => (
        <Cell key={at} cell={cell} align={cell.align ?? aligned?.get(cell)} first={first.has(cell)} words={words} />
      ))}
    </tr>
  ));
}

type CellProps = { cell: CellView; align: CellAlign | undefined; first: boolean; words: ReaderWords };

function Cell({ cell, align, first, words }: CellProps) {
  const Element = cell.heads ? "th" : "td";
  return (
    <Element
      scope={scopeOf(cell)}
      colSpan={cell.colspan > 1 ? cell.colspan : undefined}
      rowSpan={cell.rowspan > 1 ? cell.rowspan : undefined}
      data-align={align}
      data-first={first || undefined}
      data-lacks={cell.missingDecimals || undefined}
    >
      <TextBlocks blocks={cell.blocks} words={words} />
    </Element>
  );
}

function scopeOf(cell: CellView): "col" | "colgroup" | "row" | "rowgroup" | undefined {
  if (cell.heads === "column") return cell.colspan > 1 ? "colgroup" : "col";
  if (cell.heads === "row") return cell.rowspan > 1 ? "rowgroup" : "row";
  return undefined;
}

function Underline({ table, words }: Props) {
  if (table.notes.length + table.asterisks.length + table.sources.length === 0) return null;
  return (
    <div className="table-notes">
      <NotesUnder notes={table.asterisks} words={words} />
      {inOrder(table.notes).map(({ key, item: line }) => (
        <p key={key}>
          <Inline views={line} words={words} />
        </p>
      ))}
      {table.sources.map((source) => (
        <p key={source.sourceId}>
          <SourceLine source={source} words={words} />
        </p>
      ))}
    </div>
  );
}
