import { mostColumns, mostRows } from "./nodes/cell-attributes";

type Spanning = {
  readonly attrs: { readonly colspan: number; readonly rowspan: number };
};
type Row<Cell> = { readonly content: readonly Cell[] };
/** What geometry needs of a table: a `TableJson`, or a grid in the making. */
export type Grid<Cell extends Spanning = Spanning> = {
  readonly content: readonly Row<Cell>[];
};

/** A cell with the row and column of its first corner, from 0. */
export type PlacedCell<Cell extends Spanning = Spanning> = {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
};

export type Geometry<Cell extends Spanning = Spanning> = {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell<Cell>[];
  /** Whether every place of the grid is covered by exactly one cell. */
  readonly whole: boolean;
};

/** The most places in the grid of one table. */
export const mostPlaces = 10_000;

/**
 * Lays a table's cells out as browsers do: each in the first free column of its row. Undefined when the table is larger
 * than a table may be; that is seen before the places are filled in, so a bomb of spans costs nothing.
 */
export function geometryOf<Cell extends Spanning>(table: Grid<Cell>): Geometry<Cell> | undefined {
  const rows = table.content.length;
  const area = table.content.reduce(
    (sum, row) => sum + row.content.reduce((total, cell) => total + areaOf(cell), 0),
    0,
  );
  if (rows > mostRows || area > mostPlaces) return undefined;
  const layout = new Layout<Cell>(rows);
  for (const [row, { content }] of table.content.entries()) {
    for (const cell of content) layout.place(cell, row);
  }
  return layout.columns > mostColumns ? undefined : layout.geometry();
}

function areaOf({ attrs }: Spanning): number {
  return attrs.colspan * attrs.rowspan;
}

class Layout<Cell extends Spanning> {
  readonly #taken: Set<number>[];
  readonly #cells: PlacedCell<Cell>[] = [];
  #sound = true;
  columns = 0;

  constructor(rows: number) {
    this.#taken = Array.from({ length: rows }, () => new Set<number>());
  }

  place(cell: Cell, row: number): void {
    let column = 0;
    while (this.#taken[row]?.has(column)) column += 1;
    this.#cells.push({ cell, row, column });
    for (let down = 0; down < cell.attrs.rowspan; down += 1) {
      for (let right = 0; right < cell.attrs.colspan; right += 1) this.#take(row + down, column + right);
    }
    this.columns = Math.max(this.columns, column + cell.attrs.colspan);
  }

  #take(row: number, column: number): void {
    const taken = this.#taken[row];
    if (!taken || taken.has(column)) this.#sound = false;
    taken?.add(column);
  }

  geometry(): Geometry<Cell> {
    const full = this.#taken.every(({ size }) => size === this.columns);
    return {
      rows: this.#taken.length,
      columns: this.columns,
      cells: this.#cells,
      whole: this.#sound && full,
    };
  }
}
