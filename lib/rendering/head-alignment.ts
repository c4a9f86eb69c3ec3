import { placedCells } from "./table-measure";
import type { CellAlign, CellView, TableView } from "./view";

/**
 * How the heads of a typed table are aligned: as somebody set them, else as all cells of their column are. A head at the left over figures at the
 * right belongs to the column beside it. A head over several columns keeps its place.
 */
export function headAlignments({ head, body }: Pick<TableView, "head" | "body">): ReadonlyMap<CellView, CellAlign> {
  const columns = new Map<number, Set<CellAlign | null>>();
  for (const { cell, column } of placedCells(body)) {
    if (cell.colspan > 1 || cell.blocks.length === 0) continue;
    columns.set(column, (columns.get(column) ?? new Set()).add(cell.align));
  }
  return new Map(
    placedCells(head).flatMap(({ cell, column }) => {
      const [shared = null, ...others] = columns.get(column) ?? [];
      const isOpen = cell.align === null && cell.colspan === 1 && others.length === 0;
      return isOpen && shared !== null ? [[cell, shared] as const] : [];
    }),
  );
}
