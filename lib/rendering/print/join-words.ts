import { textWidth } from "../table-measure";
import { isJoined, keptWords, longestWord } from "./kept-words";
import type { Around, Leaf, PrintInline } from "./print-nodes";

/** A piece of a line with what stands around it: neighbours that share an element are put into it together again. */
type Item = { around: readonly Around[]; node: PrintInline };

/** Leaves of running text → nodes. A word that goes on over the edge of an element becomes one box with its parts. */
export function joinWords(leaves: readonly Leaf[], room: number): PrintInline[] {
  return nest(wordsOf(leaves.flatMap(fragmentsOf)).flatMap((word) => itemsOf(word, room)));
}

/** Text between spaces, or the spaces themselves. */
function fragmentsOf(leaf: Leaf): Leaf[] {
  if ("sign" in leaf) return [leaf];
  const pieces = leaf.text.split(/(\s+)/u).filter((text) => text !== "");
  return pieces.map((text) => ({ around: leaf.around, text }));
}

/** Fragments that no line may part, together. Those of one leaf are joined again below, by `nest`. */
function wordsOf(fragments: readonly Leaf[]): Leaf[][] {
  const words: Leaf[][] = [];
  for (const fragment of fragments) {
    const last = words.at(-1);
    const before = last?.at(-1);
    if (last && before && goesOn(before, fragment)) last.push(fragment);
    else words.push([fragment]);
  }
  return words;
}

function goesOn(before: Leaf, after: Leaf): boolean {
  if ("sign" in after) return after.sign.k !== "break" && "text" in before && before.text.trim() !== "";
  if ("sign" in before) return before.sign.k !== "break" && after.text.trim() !== "";
  return isJoined(before.text.slice(-1), after.text.slice(0, 1));
}

function itemsOf(word: readonly Leaf[], room: number): Item[] {
  const width = word.reduce((sum, leaf) => sum + ("text" in leaf ? textWidth(leaf.text) : 0.5), 0);
  if (word.length === 1 || width > Math.min(room, longestWord)) return word.flatMap((leaf) => plainItems(leaf, room));
  const shared = sharedBy(word);
  const inside = word.map((leaf) => ({ around: leaf.around.slice(shared.length), node: nodeOf(leaf) }));
  return [{ around: shared, node: { k: "word", c: nest(inside) } }];
}

function nodeOf(leaf: Leaf): PrintInline {
  return "sign" in leaf ? leaf.sign : { k: "text", s: [leaf.text] };
}

function plainItems(leaf: Leaf, room: number): Item[] {
  if ("sign" in leaf) return [{ around: leaf.around, node: leaf.sign }];
  return keptWords(leaf.text, room).map(({ text, kept }) => ({
    around: leaf.around,
    node: { k: "text", s: kept ? ["", text] : [text] },
  }));
}

/** What stands around all of them. */
function sharedBy([first, ...rest]: readonly Leaf[]): readonly Around[] {
  const around = first?.around ?? [];
  const ends = around.findIndex((one, index) => rest.some((leaf) => leaf.around[index] !== one));
  return ends < 0 ? around : around.slice(0, ends);
}

function nest(items: readonly Item[]): PrintInline[] {
  const nodes: PrintInline[] = [];
  for (let from = 0; from < items.length; ) {
    const outer = items[from]?.around[0];
    let to = from + 1;
    while (to < items.length && items[to]?.around[0] === outer) to += 1;
    const run = items.slice(from, to);
    if (outer) nodes.push({ ...outer, c: nest(run.map(({ around, node }) => ({ around: around.slice(1), node }))) });
    else nodes.push(...joinTexts(run.map(({ node }) => node)));
    from = to;
  }
  return nodes;
}

/** Texts after each other become one, whose pieces are in turn free to break and kept. */
function joinTexts(nodes: readonly PrintInline[]): PrintInline[] {
  const joined: PrintInline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.k === "text" && last?.k === "text") append(last.s, node.s);
    else joined.push(node.k === "text" ? { k: "text", s: [...node.s] } : node);
  }
  return joined;
}

function append(pieces: string[], more: readonly string[]): void {
  for (const [index, piece] of more.entries()) {
    const kept = index % 2 === 1;
    const lastIsKept = pieces.length % 2 === 0;
    if (!kept && !lastIsKept) pieces[pieces.length - 1] += piece;
    else if (kept === lastIsKept) pieces.push(...(kept ? ["", piece] : [piece]));
    else pieces.push(piece);
  }
}
