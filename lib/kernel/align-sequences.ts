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
export function alignSequences<Item extends string | number>(
  before: readonly Item[],
  after: readonly Item[],
): Stretch[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const numbered = numberItems(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const pairs = [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...commonPairs(...numbered).map(([one, other]): Pair => [one + head, other + head]),
    ...Array.from({ length: tail }, (_, index): Pair => [before.length - tail + index, after.length - tail + index]),
  ];
  return stretches(pairs, before.length, after.length);
}

/** Equal items by equal numbers: they are compared more often than read. */
function numberItems<Item>(before: readonly Item[], after: readonly Item[]): [Int32Array, Int32Array] {
  const numbers = new Map<Item, number>();
  const numberOf = (item: Item) => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, numbers.size);
    return numbers.size - 1;
  };
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)];
}

type Pair = readonly [before: number, after: number];

/**
 * How far the paths of one edit fewer have come on the diagonals `-edits - 1`, `-edits + 1`, … `edits + 1`; -1: nowhere. The diagonal
 * `2 * place - edits` is entered from the places beside it: from `place` by a deletion, from `place + 1` by an insertion.
 */
type Reached = Int32Array;

function commonPairs(before: Int32Array, after: Int32Array): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const most = Math.min(before.length + after.length, mostEdits);
  const trace: Reached[] = [Int32Array.of(-1, 0)];
  for (let edits = 0; edits <= most; edits += 1) {
    const next = advance(before, after, trace[edits] ?? new Int32Array(), edits);
    if (!next) return walkBack(trace, before.length, after.length);
    trace.push(next);
  }
  return [];
}

/** One edit more on each diagonal that crosses the two sequences; null: both are at their ends. */
function advance(before: Int32Array, after: Int32Array, reached: Reached, edits: number): Reached | null {
  const next = new Int32Array(edits + 3).fill(-1);
  const last = Math.min(edits, (edits + before.length) >> 1);
  for (let place = Math.max(0, (edits - after.length + 1) >> 1); place <= last; place += 1) {
    const diagonal = 2 * place - edits;
    let x = enter(reached, place);
    let y = x - diagonal;
    while (x < before.length && y < after.length && before[x] === after[y]) {
      x += 1;
      y += 1;
    }
    if (x >= before.length && y >= after.length) return null;
    next[place + 1] = x;
  }
  return next;
}

const isDown = (reached: Reached, place: number) => (reached[place] ?? -1) < (reached[place + 1] ?? -1);

/** Where the best path of one edit fewer enters this diagonal: from above (an insertion) or from the left (a deletion). */
function enter(reached: Reached, place: number): number {
  return isDown(reached, place) ? (reached[place + 1] ?? -1) : (reached[place] ?? -1) + 1;
}

function walkBack(trace: readonly Reached[], beforeLength: number, afterLength: number): Pair[] {
  const pairs: Pair[] = [];
  let x = beforeLength;
  let y = afterLength;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reached = trace[edits] ?? new Int32Array();
    const diagonal = x - y;
    const place = (diagonal + edits) >> 1;
    const entered = enter(reached, place);
    while (x > entered && y > entered - diagonal) pairs.push([--x, --y]);
    if (edits > 0)
      [x, y] = isDown(reached, place) ? [entered, entered - diagonal - 1] : [entered - 1, entered - diagonal];
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
