import { type LineStart, rankOfMarker, readLineStart } from "@/lib/document/line-start";
import type { Draft, Line } from "./draft";
import { plainSourceLine } from "./captions";
import { tidy, withoutStart, wordsOf } from "./inline-content";

type Rank = { readonly indent: number; readonly rank: number };

/** Numbers stand over all bullets but the square. */
const rankOfNumber = 0.5;
/** Indentations as near as this, in points, are one. */
const tolerance = 1.5;

/**
 * Gives lines that begin with the house's signs their place: bullets by how far in they stand and by the rank of their sign, `1)` a
 * subhead (a list, where several stand one under another), `1.` a numbered list. The signs themselves go.
 */
export function rankLines(drafts: readonly Draft[], place: "body" | "held"): Draft[] {
  const open: Rank[] = [];
  return drafts.map((draft, index) => {
    if (draft.kind !== "line" || draft.list || draft.role === "quote") {
      open.length = 0;
      return draft.kind === "line" && draft.list ? asSubhead(draft, drafts, index, place) : draft;
    }
    const plain = plainSourceLine(draft);
    const start = plain ? null : (readLineStart(wordsOf(draft.content)) ?? letterAsBullet(draft, open));
    const made = start && lineWith(draft, start, { open, drafts, index, place });
    if (!made?.list) open.length = 0;
    return made ?? plain ?? draft;
  });
}

/** Offices write `o` and `ㅇ` for the circle under a square: below another item they are one. */
function letterAsBullet({ content }: Line, open: readonly Rank[]): LineStart | null {
  const match = /^[oㅇ]\s+(?=\S)/.exec(wordsOf(content));
  if (!match || open.length === 0) return null;
  return { kind: "bullet", marker: "disc", sign: match[0].trim(), rest: wordsOf(content).slice(match[0].length) };
}

type Around = {
  readonly open: Rank[];
  readonly drafts: readonly Draft[];
  readonly index: number;
  readonly place: "body" | "held";
};

function lineWith(line: Line, start: LineStart, around: Around): Line | null {
  const content = tidy(withoutStart(line.content, wordsOf(line.content).length - start.rest.length));
  if (line.role === "subhead") {
    return start.kind === "bullet" ? { ...line, content } : { ...line, content, numbered: true };
  }
  if (start.kind === "subhead" && around.place === "body" && !hasNeighbour(around)) {
    return { ...line, content, role: "subhead", numbered: true };
  }
  if (start.kind !== "bullet" && start.number !== 1 && !around.open.some(({ rank }) => rank === rankOfNumber))
    return null;
  const rank = start.kind === "bullet" ? rankOfMarker(start.marker) : rankOfNumber;
  const level = levelOf({ indent: line.indent, rank }, around.open);
  const ordered = start.kind !== "bullet";
  return { ...line, content, list: { level, ordered, number: ordered ? start.number : null, continues: false } };
}

/** Whether the line above or below is numbered in the same way: then they are a list. */
function hasNeighbour({ drafts, index }: Around): boolean {
  return [drafts[index - 1], drafts[index + 1]].some(
    (draft) => draft?.kind === "line" && readLineStart(wordsOf(draft.content))?.kind === "subhead",
  );
}

/** The level of a line among those that are open above it; it stands last among them afterwards. */
function levelOf(line: Rank, open: Rank[]): number {
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const isBeside = Math.abs(line.indent - last.indent) <= tolerance;
    if (isBeside && line.rank === last.rank) return open.length;
    if (isBeside ? line.rank > last.rank : line.indent > last.indent) break;
    open.pop();
  }
  return open.push(line);
}

/** A word processor's automatic `1)` that stands alone between other text is a subhead of ours. */
function asSubhead(line: Line, drafts: readonly Draft[], index: number, place: "body" | "held"): Line {
  if (place !== "body" || !line.list?.ordered || line.list.level > 1 || !/^\d+\)$/.test(line.list.sign ?? ""))
    return line;
  const isItem = (draft: Draft | undefined) => draft?.kind === "line" && draft.list?.ordered === true;
  if (isItem(drafts[index - 1]) || isItem(drafts[index + 1]) || line.list.continues) return line;
  return { ...line, role: "subhead", numbered: true, list: null };
}
