import { childrenOf, type NodeJson } from "@/lib/rendering/node-json";
import { addText } from "./difference-equality";

/** The words of a node as numbers, in order of size: two bags are compared in one walk. */
export type Bag = Int32Array;

const bags = new WeakMap<NodeJson, Bag>();

export function bagOf(node: NodeJson): Bag {
  const known = bags.get(node);
  if (known) return known;
  const words: number[] = [];
  addWords(words, node);
  const bag = Int32Array.from(words).sort();
  bags.set(node, bag);
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

/**
 * Words, and of long ones their pairs of letters as well, so that another particle does not make another word. Each stands as a number of
 * 32 bits made from its letters: two words that have the same one by chance only make two texts a little more alike.
 */
function addWords(words: number[], node: NodeJson): void {
  if (node.text !== undefined) {
    for (const word of node.text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []) addWord(words, word);
    return;
  }
  // A chart at another revision is the same chart: what it points to is told apart attribute by attribute.
  for (const [name, value] of node.content ? [] : Object.entries(node.attrs ?? {})) {
    if (value !== "") words.push(addText(1, `${name} ${value}`));
  }
  for (const child of childrenOf(node)) addWords(words, child);
}

function addWord(words: number[], word: string): void {
  words.push(addText(0, word));
  let before = -1;
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0;
    if (before >= 0) words.push(Math.imul(before, 0x01000193) ^ code);
    before = code;
  }
}
