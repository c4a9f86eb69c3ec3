import type { Node } from "@tiptap/pm/model";

/** Neighbouring children that became others, between children that stayed; `offset` and `rawOffset` are within the content of each. */
export type Stretch = {
  readonly olds: readonly Node[];
  readonly wanteds: readonly Node[];
  readonly offset: number;
  readonly rawOffset: number;
};

/** Beyond this many differing children no order is looked for: what differs is one stretch. */
const mostCompared = 120;

/** Which children of a node became which: those that stayed the same hold the rest apart. */
export function alignBlocks(old: Node, wanted: Node): Stretch[] {
  const stretches: Stretch[] = [];
  let [at, rawAt, offset, rawOffset] = [0, 0, 0, 0];
  const close = (to: number, rawTo: number) => {
    const [olds, wanteds] = [old.children.slice(at, to), wanted.children.slice(rawAt, rawTo)];
    if (olds.length + wanteds.length > 0) stretches.push({ olds, wanteds, offset, rawOffset });
    for (const node of olds) offset += node.nodeSize;
    for (const node of wanteds) rawOffset += node.nodeSize;
  };
  for (const [index, rawIndex] of keptOf(old, wanted)) {
    close(index, rawIndex);
    [at, rawAt] = [index + 1, rawIndex + 1];
    offset += old.child(index).nodeSize;
    rawOffset += wanted.child(rawIndex).nodeSize;
  }
  close(old.childCount, wanted.childCount);
  return stretches;
}

type Twin = readonly [number, number];

/** The children that stayed: from both ends, and between them the longest row of equal ones. */
function keptOf(old: Node, wanted: Node): Twin[] {
  const [ones, others] = [old.children, wanted.children];
  const most = Math.min(ones.length, others.length);
  const isSame = (at: number, rawAt: number) => Boolean(ones[at] && others[rawAt] && ones[at].eq(others[rawAt]));
  let head = 0;
  while (head < most && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(ones.length - 1 - tail, others.length - 1 - tail)) tail += 1;
  const [rows, columns] = [ones.length - head - tail, others.length - head - tail];
  const between =
    Math.max(rows, columns) > mostCompared ? [] : longestRow(rows, columns, (at, raw) => isSame(head + at, head + raw));
  return [
    ...range(head).map((at): Twin => [at, at]),
    ...between.map(([at, raw]): Twin => [head + at, head + raw]),
    ...range(tail).map((at): Twin => [ones.length - tail + at, others.length - tail + at]),
  ];
}

const range = (size: number) => Array.from({ length: size }, (_, at) => at);

/** The longest common subsequence, by the table that everybody knows. */
function longestRow(rows: number, columns: number, isSame: (row: number, column: number) => boolean): Twin[] {
  const lengths = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (!line) continue;
      line[column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const found: Twin[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (isSame(row, column)) found.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}
