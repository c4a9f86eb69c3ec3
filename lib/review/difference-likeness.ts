import { childrenOf, type NodeJson } from "@/lib/rendering/node-json";

/** The words of a node as numbers, in order of size: two bags are compared in one walk. */
export type Bag = Int32Array;

const bags = new WeakMap<NodeJson, Bag>();
const numbers = new Map<string, number>();
/** Words that are known by number at one time; then they are counted anew, and with them every bag. */
const mostKnown = 200_000;
let age = 0;
const ages = new WeakMap<NodeJson, number>();

/** To be called before two texts are compared: within one comparison a word keeps its number. */
export function beginComparing(): void {
  if (numbers.size < mostKnown) return;
  numbers.clear();
  age += 1;
}

export function bagOf(node: NodeJson): Bag {
  const known = bags.get(node);
  if (known && ages.get(node) === age) return known;
  const words = wordsOf(node);
  const bag = Int32Array.from(words, numberOf).sort();
  bags.set(node, bag);
  ages.set(node, age);
  return bag;
}

/** Share of common words (Dice's coefficient). Two that have no words are alike: a break, a row of empty cells. */
export function likeness(one: Bag, other: Bag): number {
  if (one.length + other.length === 0) return 1;
  let common = 0;
  for (let [left, right] = [0, 0]; left < one.length && right < other.length; ) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return (2 * common) / (one.length + other.length);
}

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

/** Words, and of long ones their pairs of letters as well, so that another particle does not make another word. */
function wordsOf(node: NodeJson): string[] {
  if (node.type === "text") {
    const words = node.text?.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.flatMap((word) => [word, ...pairsOf(word)]);
  }
  // A chart at another revision is the same chart: what it points to is told apart attribute by attribute.
  const own = node.content
    ? []
    : Object.entries(node.attrs ?? {}).flatMap(([name, value]) => (value === "" ? [] : `${name} ${value}`));
  return [...own, ...childrenOf(node).flatMap(wordsOf)];
}

function pairsOf(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
