import { Fragment, type Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { alignSequences } from "@/lib/kernel/align-sequences";

/** What was corrected: a text as it was out, and as it is out since. */
export type Corrected = { readonly before: Node; readonly after: Node };

export type TakenOver = {
  /** The text with every change that has a place in it. */
  readonly transform: Transform;
  /** Changes that it makes. */
  readonly count: number;
  /** Changes whose place was rewritten meanwhile, in the words that they should get. */
  readonly left: readonly string[];
};

type Place = { readonly from: number; readonly to: number };
type Change = Place & { readonly content: Fragment };

/**
 * What was corrected in a text, made in another text that grew out of the same: block by block where a block still stands as it did, else letter
 * by letter where the words around the change still stand, once. What stands there already is no change. Pure; the caller looks whether the
 * outcome is a document.
 */
export function takeOver(text: Node, { before, after }: Corrected): TakenOver {
  const changes: Change[] = [];
  const left: string[] = [];
  for (const pair of pairsOf(before, after)) {
    const found = placeOf(text, pair, before);
    if (found === "there") continue;
    if (found) changes.push(found);
    else left.push(wordsOf(pair.now) || wordsOf(pair.was));
  }
  const transform = new Transform(text);
  for (const { from, to, content } of changes.toSorted((one, other) => other.from - one.from))
    transform.replaceWith(from, to, content);
  return { transform, count: changes.length, left };
}

/** Blocks that were, and the blocks that are in their place. `at`: of the first in the text before. */
type Pair = { readonly was: readonly Node[]; readonly now: readonly Node[]; readonly at: number };

/** Where as many blocks are as were, each answers to one. */
function pairsOf(before: Node, after: Node): Pair[] {
  return alignSequences(before.children.map(keyOf), after.children.map(keyOf))
    .filter(({ equal }) => !equal)
    .flatMap(({ before: [from, to], after: [first, last] }): Pair[] => {
      const [was, now] = [before.children.slice(from, to), after.children.slice(first, last)];
      if (was.length !== now.length) return [{ was, now, at: from }];
      return was.map((node, index) => ({ was: [node], now: now.slice(index, index + 1), at: from + index }));
    });
}

function placeOf(text: Node, { was, now, at }: Pair, before: Node): Change | "there" | null {
  const content = Fragment.fromArray([...now]);
  if (now.length > 0 && runsOf(text, now).length > 0) return "there";
  if (was.length > 0) {
    const [place, ...others] = runsOf(text, was);
    if (place && others.length === 0) return { ...place, content };
    if (!place && now.length === 0) return "there";
    return was.length === 1 && now.length === 1 ? lettersOf(text, was[0], now[0]) : null;
  }
  const neighbour = before.maybeChild(at - 1);
  const [place, ...others] = neighbour ? runsOf(text, [neighbour]) : [];
  return place && others.length === 0 ? { from: place.to, to: place.to, content } : null;
}

/** Where these blocks stand, one after the other. */
function runsOf(text: Node, blocks: readonly Node[]): Place[] {
  const wanted = blocks.map(keyOf);
  const places: Place[] = [];
  let from = 0;
  text.children.forEach((child, index) => {
    const here = text.children.slice(index, index + wanted.length);
    if (here.length === wanted.length && here.every((node, step) => keyOf(node) === wanted[step]))
      places.push({ from, to: from + here.reduce((sum, node) => sum + node.nodeSize, 0) });
    from += child.nodeSize;
  });
  return places;
}

/** Letters on both sides of a change by which its place is known again. */
const around = 12;

/** The change within one line of a block, where its old words and what stands around them are found once. */
function lettersOf(text: Node, was: Node | undefined, now: Node | undefined): Change | "there" | null {
  const from = (was && now?.content && was.content.findDiffStart(now.content)) ?? null;
  const ends = now && was?.content.findDiffEnd(now.content);
  if (!was || !now || from === null || !ends) return null;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const old = within(was, from, ends.a + overlap);
  const made = within(now, from, ends.b + overlap);
  if (!old || !made) return null;
  if (made.words !== "" && onlyPlace(text, { ...old, words: made.words })) return "there";
  const place = onlyPlace(text, old);
  return place && { ...place, content: made.content };
}

type Within = { readonly head: string; readonly words: string; readonly tail: string };

/** A part of a line, with what stands around it. Null: it goes over the end of a line. */
function within(block: Node, from: number, to: number): (Within & { content: Fragment }) | null {
  const [start, end] = [block.resolve(from), block.resolve(to)];
  if (!start.parent.isTextblock || !start.sameParent(end)) return null;
  const signs = signsOf(start.parent);
  const [first, last] = [start.parentOffset, end.parentOffset];
  return {
    head: signs.slice(Math.max(0, first - around), first),
    words: signs.slice(first, last),
    tail: signs.slice(last, last + around),
    content: start.parent.content.cut(first, last),
  };
}

/** Stands for what is no text: it is found only where something of the size stands too. */
const other = "\ufffc";

/** A line in signs, one for each of its positions. */
function signsOf(line: Node): string {
  return line.children.map((child) => child.text ?? other.repeat(child.nodeSize)).join("");
}

function onlyPlace(text: Node, { head, words, tail }: Within): Place | null {
  const sought = head + words + tail;
  if (head.length + tail.length < around / 2) return null;
  const places: Place[] = [];
  text.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const signs = signsOf(node);
    for (let at = signs.indexOf(sought); at >= 0; at = signs.indexOf(sought, at + 1)) {
      const from = position + 1 + at + head.length;
      places.push({ from, to: from + words.length });
    }
    return false;
  });
  const [place, ...others] = places;
  return place && others.length === 0 ? place : null;
}

const keyOf = (node: Node): string => JSON.stringify(node.toJSON());

const wordsOf = (blocks: readonly Node[]): string =>
  blocks.map((node) => node.textBetween(0, node.content.size, " ")).join(" ");
