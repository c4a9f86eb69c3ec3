import fc from "fast-check";
import { alignments } from "../nodes/cell-attributes";

type Corner = { row: number; column: number; rowspan: number; colspan: number };

/** Whole tables of up to 4 by 4, some cells merged: merges that would overlap or leave the grid are not made. */
export function arbitraryTable(blocks: fc.Arbitrary<unknown[]>) {
  const index = fc.nat(3);
  const span = fc.integer({ min: 1, max: 3 });
  const merge = fc.record({ row: index, column: index, rowspan: span, colspan: span });
  return fc
    .record({
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
      merges: fc.array(merge, { maxLength: 3 }),
      dress: fc.array(
        fc.record({
          isHead: fc.boolean(),
          align: fc.option(fc.constantFrom(...alignments)),
          isWide: fc.boolean(),
          content: blocks,
        }),
        {
          minLength: 16,
          maxLength: 16,
        },
      ),
    })
    .map(({ rows, columns, merges, dress }) => {
      const corners = cornersOf(rows, columns, merges);
      const cellAt = (corner: Corner) => {
        const { isHead, align, isWide, content } = dress[corner.row * 4 + corner.column] ?? { content: [] };
        const { rowspan, colspan } = corner;
        const colwidth = isWide ? Array.from({ length: colspan }, () => 120) : null;
        return { type: isHead ? "tableHeader" : "tableCell", attrs: { rowspan, colspan, align, colwidth }, content };
      };
      const row = (at: number) => ({
        type: "tableRow",
        content: corners.filter((corner) => corner.row === at).map(cellAt),
      });
      return { type: "table", content: Array.from({ length: rows }, (_, at) => row(at)) };
    })
    .filter((table) => table.content.every((row) => row.content.length > 0));
}

function cornersOf(rows: number, columns: number, merges: readonly Corner[]): Corner[] {
  const taken = new Set<number>();
  const place = (at: Corner) =>
    Array.from({ length: at.rowspan * at.colspan }, (_, part) => {
      const [down, right] = [Math.floor(part / at.colspan), part % at.colspan];
      return (at.row + down) * 100 + at.column + right;
    });
  const single = Array.from({ length: rows * columns }, (_, at): Corner => {
    return { row: Math.floor(at / columns), column: at % columns, rowspan: 1, colspan: 1 };
  });
  const inside = merges.filter((at) => at.row + at.rowspan <= rows && at.column + at.colspan <= columns);
  const placed = [...inside, ...single].filter((at) => {
    const places = place(at);
    if (places.some((one) => taken.has(one))) return false;
    for (const one of places) taken.add(one);
    return true;
  });
  return placed.sort((a, b) => a.row - b.row || a.column - b.column);
}
