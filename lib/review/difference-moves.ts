import { type BlockDifference, compareNodes, type Move } from "./difference-blocks";
import { type Bag, bagOf, likeness } from "./difference-likeness";

/** Fewer words than this may stand anywhere: a block of so few is not followed. */
const fewest = 6;
/** From this share of common words on, a block that is gone here and new there is one that was moved. */
const same = 0.6;
/** Blocks that were removed or added, beyond which nobody follows moves: that is another text. */
const mostFollowed = 200;

type Place = {
  readonly at: number;
  readonly words: Bag;
  readonly part: Extract<BlockDifference, { node: unknown }>;
};

/** Finds removed blocks that stand elsewhere, the most alike first, and marks both places. Order and number of the parts stay. */
export function markMoves(parts: readonly BlockDifference[]): BlockDifference[] {
  const removed = placesOf(parts, "removed");
  const added = placesOf(parts, "added");
  if (removed.length * added.length === 0 || removed.length + added.length > mostFollowed) return [...parts];
  const pairs = removed.flatMap((from) =>
    added.flatMap((to) => {
      const share = from.part.node.type === to.part.node.type ? likeness(from.words, to.words) : 0;
      return share >= same ? [{ from, to, share }] : [];
    }),
  );
  pairs.sort((one, other) => other.share - one.share || one.from.at - other.from.at || one.to.at - other.to.at);
  const marked = [...parts];
  const taken = new Set<number>();
  let id = 0;
  for (const { from, to } of pairs) {
    if (taken.has(from.at) || taken.has(to.at)) continue;
    for (const { at } of [from, to]) taken.add(at);
    id += 1;
    const compared = compareNodes(from.part.node, to.part.node);
    const moved: Move = { id, inside: compared.change === "changed" ? compared : null };
    marked[from.at] = { ...from.part, moved };
    marked[to.at] = { ...to.part, moved };
  }
  return marked;
}

function placesOf(parts: readonly BlockDifference[], change: "added" | "removed"): Place[] {
  return parts.flatMap((part, at) => {
    if (part.change !== change) return [];
    const words = bagOf(part.node);
    return words.length >= fewest ? [{ at, words, part }] : [];
  });
}
