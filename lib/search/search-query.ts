import { fold } from "./fold";
import { gramsToFind, gramsWithNext, isOneGram, longestGram, type Gram } from "./grams";

/** UTF-16 units of a question in NFC: some systems send Hangul letter by letter, which is up to three times as many. */
export const longestQuery = 200;

/**
 * What must stand somewhere in what is found. A phrase in quotes is one term, spaces among it.
 * `next`: the letter after `text` is one of these, first to last: a syllable whose first consonant alone has been typed (`과ㅎ` on the way to 과학).
 */
export type Term = { readonly text: string; readonly next?: readonly [first: string, last: string] };

export type SearchQuery = {
  readonly terms: readonly Term[];
  /** All of it in one piece, where there are several words: what has it so is what was meant. */
  readonly phrase: string | null;
};

/** tooBroad: found out when it was asked. */
export type QueryProblem = "empty" | "tooLong" | "tooBroad";

/** Reads what somebody typed. Whatever it is, it stands for itself: there are no operators but quotes. */
export function readSearchQuery(typed: string): SearchQuery | Exclude<QueryProblem, "tooBroad"> {
  const asked = typed.normalize("NFC");
  if (asked.length > longestQuery) return "tooLong";
  const folded = fold(asked.replace(/\s+/gu, " ")).trim();
  const terms = distinct(parts(folded));
  if (terms.length === 0) return "empty";
  const phrase = folded.replaceAll('"', "").replace(/ +/g, " ").trim();
  const isOne = terms.length === 1 || terms.some(({ next }) => next);
  return { terms, phrase: isOne ? null : phrase };
}

function parts(folded: string): Term[] {
  const terms: Term[] = [];
  // A quote that nobody closes holds to the end.
  for (const [, quoted, word] of folded.matchAll(/"([^"]*)(?:"|$)|([^" ]+)/g)) {
    const text = (quoted ?? word ?? "").trim();
    if (text !== "") terms.push(quoted === undefined ? typedSoFar(text) : { text });
  }
  return terms;
}

/** Initial consonants as they are folded (U+1100 …), in the order of their syllables. */
const firstInitial = 0x1100;
const initials = 19;
const syllablesOfInitial = 588;

/** A lone consonant after a syllable is the beginning of the next one: nobody looks for the consonant itself there. */
function typedSoFar(word: string): Term {
  const initial = word.charCodeAt(word.length - 1) - firstInitial;
  const before = word.slice(0, -1);
  if (initial < 0 || initial >= initials || !/[가-힣]$/.test(before)) return { text: word };
  const first = 0xac00 + initial * syllablesOfInitial;
  return { text: before, next: [String.fromCharCode(first), String.fromCharCode(first + syllablesOfInitial - 1)] };
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [`${term.text}\n${term.next?.[0] ?? ""}`, term])).values()];
}

/** All of `all`, and of each group of `some` at least one, stand among the grams of what is found. */
export type GramsAsked = { readonly all: readonly Gram[]; readonly some: readonly (readonly Gram[])[] };

export function gramsAsked({ terms }: SearchQuery): GramsAsked {
  return {
    all: [...new Set(terms.flatMap(({ text }) => gramsToFind(text)))],
    some: terms.flatMap(({ text, next }) => (next ? [gramsWithNext(text.split(" ").at(-1) ?? "", next)] : [])),
  };
}

/** Whether the index alone decides about it; else the text is looked into. */
export function isDecidedByIndex({ text, next }: Term): boolean {
  return next ? text.length < longestGram : isOneGram(text);
}

/** Where a folded text holds the term: the first and the unit after the last, none over another. */
export function placesOf(term: Term, folded: string): [from: number, to: number][] {
  const places: [number, number][] = [];
  const length = term.text.length + (term.next ? 1 : 0);
  for (let at = folded.indexOf(term.text); at >= 0; ) {
    const isHere = continues(term, folded.charAt(at + term.text.length));
    if (isHere) places.push([at, at + length]);
    at = folded.indexOf(term.text, at + (isHere ? length : 1));
  }
  return places;
}

function continues({ next }: Term, letter: string): boolean {
  return !next || (letter !== "" && letter >= next[0] && letter <= next[1]);
}
