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

function commonPairs(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(before.length + after.length, mostEdits); edits += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepFrom(furthest, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before.length, after.length);
    }
  }
  return [];
}

/** Where the best path of one edit fewer enters this diagonal: from above (an insertion) or from the left (a deletion). */
function stepFrom(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const down = furthest.get(diagonal + 1) ?? -1;
  const right = furthest.get(diagonal - 1) ?? -1;
  return diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1;
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], beforeLength: number, afterLength: number): Pair[] {
  const pairs: Pair[] = [];
  let x = beforeLength;
  let y = afterLength;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Map();
    const diagonal = x - y;
    const entered = stepFrom(furthest, diagonal, edits);
    while (x > entered && y > entered - diagonal) pairs.push([--x, --y]);
    const down = entered === (furthest.get(diagonal + 1) ?? -1) && isDown(furthest, diagonal, edits);
    if (edits > 0) {
      x = down ? entered : entered - 1;
      y = down ? entered - diagonal - 1 : entered - diagonal;
    }
  }
  return pairs.reverse();
}

function isDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  const down = furthest.get(diagonal + 1) ?? -1;
  const right = furthest.get(diagonal - 1) ?? -1;
  return diagonal === -edits || (diagonal !== edits && right < down);
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
