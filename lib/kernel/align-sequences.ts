/** One stretch of an alignment: equal items of both, or items of one side only. Indexes are `from` inclusive, `to` exclusive. */
export type Stretch = {
  readonly equal: boolean;
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
};

/** Edits beyond this are not looked for: what differs so much is another text. */
const mostEdits = 1_500;

/**
 * Aligns two sequences by their longest common subsequence (Myers, "An O(ND) Difference Algorithm", 1986): stretches that are equal and
 * stretches that are not alternate, and together they are both sequences in order.
 */
export function alignSequences(before: readonly string[], after: readonly string[]): Stretch[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const pairs = [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...commonPairs(before.slice(head, before.length - tail), after.slice(head, after.length - tail)).map(
      ([one, other]): Pair => [one + head, other + head],
    ),
    ...Array.from({ length: tail }, (_, index): Pair => [before.length - tail + index, after.length - tail + index]),
  ];
  return stretches(pairs, before.length, after.length);
}

type Pair = readonly [before: number, after: number];

/** How far each diagonal has come before a number of edits: the diagonals from `-edits - 1` to `edits + 1`; -1: nowhere. */
type Reached = Int32Array;

function commonPairs(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const most = Math.min(before.length + after.length, mostEdits);
  const middle = most + 1;
  const furthest = new Int32Array(2 * most + 3).fill(-1);
  furthest[middle + 1] = 0;
  const trace: Reached[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    const reached = furthest.slice(middle - edits - 1, middle + edits + 2);
    trace.push(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepFrom(reached, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      furthest[middle + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before.length, after.length);
    }
  }
  return [];
}

const above = (reached: Reached, diagonal: number, edits: number) => reached[diagonal + edits + 2] ?? -1;
const beside = (reached: Reached, diagonal: number, edits: number) => reached[diagonal + edits] ?? -1;

/** Where the best path of one edit fewer enters this diagonal: from above (an insertion) or from the left (a deletion). */
function stepFrom(reached: Reached, diagonal: number, edits: number): number {
  return isDown(reached, diagonal, edits) ? above(reached, diagonal, edits) : beside(reached, diagonal, edits) + 1;
}

function isDown(reached: Reached, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && beside(reached, diagonal, edits) < above(reached, diagonal, edits);
}

function walkBack(trace: readonly Reached[], beforeLength: number, afterLength: number): Pair[] {
  const pairs: Pair[] = [];
  let x = beforeLength;
  let y = afterLength;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reached = trace[edits] ?? new Int32Array();
    const diagonal = x - y;
    const entered = stepFrom(reached, diagonal, edits);
    while (x > entered && y > entered - diagonal) pairs.push([--x, --y]);
    const down = isDown(reached, diagonal, edits);
    if (edits > 0) {
      x = down ? entered : entered - 1;
      y = down ? entered - diagonal - 1 : entered - diagonal;
    }
  }
  return pairs.reverse();
}

function stretches(pairs: readonly Pair[], beforeLength: number, afterLength: number): Stretch[] {
  const found: Stretch[] = [];
  let before = 0;
  let after = 0;
  const add = (equal: boolean, beforeTo: number, afterTo: number) => {
    if (beforeTo === before && afterTo === after) return;
    const last = found.at(-1);
    const merged = last?.equal === equal;
    const from = merged ? ([last.before[0], last.after[0]] as const) : ([before, after] as const);
    if (merged) found.pop();
    found.push({ equal, before: [from[0], beforeTo], after: [from[1], afterTo] });
    before = beforeTo;
    after = afterTo;
  };
  for (const [one, other] of pairs) {
    add(false, one, other);
    add(true, one + 1, other + 1);
  }
  add(false, beforeLength, afterLength);
  return found;
}
