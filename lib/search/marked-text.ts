import { foldWithPlaces } from "./fold";
import { placesOf, type Term } from "./search-query";

/** Pieces of a text in their order; those that were looked for are `found`. */
export type MarkedPiece = { readonly text: string; readonly found: boolean };
export type MarkedText = readonly MarkedPiece[];

/** Letters of an excerpt, roughly; Hangul and Han count twice, since they say twice as much. */
const excerptWidth = 220;

/** The whole text, as it was written, with what was looked for marked. */
export function markText(original: string, terms: readonly Term[]): MarkedText {
  return cut(original, spansIn(original, terms), [0, original.length]);
}

/**
 * The stretch of a text in which most of what was looked for stands, with the edges at words. Null where none of it does.
 * `isCut` tells at which ends something was left out.
 */
export function excerptOf(
  original: string,
  terms: readonly Term[],
): { pieces: MarkedText; isCut: readonly [start: boolean, end: boolean] } | null {
  const best = bestLine(original, terms);
  if (!best) return null;
  const { line, spans } = best;
  const [from, to] = windowAround(line, spans);
  return { pieces: cut(line, spans, [from, to]), isCut: [from > 0, to < line.length] };
}

type Span = { readonly from: number; readonly to: number; readonly term: number };

function spansIn(original: string, terms: readonly Term[]): Span[] {
  const { text, from, to } = foldWithPlaces(original);
  const spans = terms.flatMap((term, index) =>
    placesOf(term, text).map(([begin, end]) => ({ from: from[begin] ?? 0, to: to[end - 1] ?? 0, term: index })),
  );
  return spans.sort((one, other) => one.from - other.from || other.to - one.to);
}

/** The line that holds most of the terms; of equal ones the first. */
function bestLine(original: string, terms: readonly Term[]): { line: string; spans: Span[] } | null {
  const lines = original.split("\n");
  const likely = likelyLine(lines, terms);
  let best: { line: string; spans: Span[]; terms: number } | null = null;
  for (const line of likely === null ? lines : [likely]) {
    const spans = spansIn(line, terms);
    const held = new Set(spans.map(({ term }) => term)).size;
    if (held > (best?.terms ?? 0)) best = { line, spans, terms: held };
    if (held === terms.length) break;
  }
  return best;
}

/** Most texts are written as they are folded, but for capitals: such a line is found without folding all of them, which takes its time. */
function likelyLine(lines: readonly string[], terms: readonly Term[]): string | null {
  let best: { line: string; held: number } | null = null;
  for (const line of lines) {
    const plain = line.toLowerCase();
    const held = terms.filter((term) => placesOf(term, plain).length > 0).length;
    if (held > (best?.held ?? 0)) best = { line, held };
    if (held === terms.length) break;
  }
  return best?.line ?? null;
}

/** A window that begins a little before the first span from which most terms are in reach. */
function windowAround(line: string, spans: readonly Span[]): [from: number, to: number] {
  if (widthOf(line) <= excerptWidth) return [0, line.length];
  let best = { at: spans[0]?.from ?? 0, terms: 0 };
  for (const { from } of spans) {
    const end = reach(line, from, excerptWidth * 0.75);
    const held = new Set(spans.filter((span) => span.from >= from && span.to <= end).map(({ term }) => term)).size;
    if (held > best.terms) best = { at: from, terms: held };
  }
  const from = backToWord(line, back(line, best.at, excerptWidth * 0.25));
  return [from, onToWord(line, reach(line, from, excerptWidth))];
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width;
}

const widthOfLetter = (letter: string) => (letter >= "\u1100" ? 2 : 1);

function reach(line: string, from: number, width: number): number {
  let left = width;
  let at = from;
  for (const letter of line.slice(from)) {
    left -= widthOfLetter(letter);
    if (left < 0) break;
    at += letter.length;
  }
  return at;
}

function back(line: string, from: number, width: number): number {
  let left = width;
  let at = from;
  for (const letter of [...line.slice(Math.max(0, from - width), from)].reverse()) {
    left -= widthOfLetter(letter);
    if (left < 0) break;
    at -= letter.length;
  }
  return at;
}

/** At most a word away; where words are not parted by spaces, where it is. */
const nearby = 20;

function backToWord(line: string, at: number): number {
  if (at === 0) return 0;
  const space = line.indexOf(" ", at - 1);
  return space >= 0 && space - at < nearby ? space + 1 : at;
}

function onToWord(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(" ", at);
  return at - space < nearby ? space : at;
}

function cut(original: string, spans: readonly Span[], [from, to]: readonly [number, number]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = from;
  const put = (end: number, found: boolean) => {
    if (end > at) pieces.push({ text: original.slice(at, end), found });
    at = Math.max(at, end);
  };
  for (const span of spans) {
    if (span.to <= at || span.from >= to) continue;
    put(Math.min(span.from, to), false);
    put(Math.min(span.to, to), true);
  }
  put(to, false);
  return pieces;
}
