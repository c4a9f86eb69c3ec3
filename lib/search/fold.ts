/**
 * The one form in which texts are compared: NFKC (full width and half width, ligatures, ㎞), lower case, any white space one space, curly quotes
 * straight, all dashes a hyphen, all middle dots one, and nothing that cannot be seen (marks of direction, joiners, soft hyphens). Lines stay
 * apart, so that nothing is found across them.
 *
 * A letter is folded with the signs that belong to it and without its neighbours, so that each folded letter knows where it stood.
 */
export type Folded = {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the letter that it comes from begins and ends in the original. */
  readonly from: readonly number[];
  readonly to: readonly number[];
};

export function fold(original: string): string {
  let text = "";
  for (const [value] of foldedLetters(original)) text += value;
  return trimmed(text);
}

/** The same with the way back to the original, for marking what was found. */
export function foldWithPlaces(original: string): Folded {
  let text = "";
  const from: number[] = [];
  const to: number[] = [];
  for (const [value, begin, end] of foldedLetters(original)) {
    text += value;
    for (let unit = 0; unit < value.length; unit += 1) {
      from.push(begin);
      to.push(end);
    }
  }
  return { text, from, to };
}

/** What belongs to the letter before it: combining signs, vowels and finals of Hangul that is written letter by letter, half-width voicing. */
const follower = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]$/u;

function* foldedLetters(original: string): Generator<readonly [value: string, from: number, to: number]> {
  let atSpace = true;
  let letter = "";
  let at = 0;
  for (const character of original) {
    if (letter !== "" && follower.test(character)) {
      letter += character;
      continue;
    }
    if (letter !== "") {
      const value = foldLetter(letter);
      if (value !== "" && !(atSpace && value === " ")) {
        yield [value, at, at + letter.length];
        atSpace = value === " " || value === "\n";
      }
      at += letter.length;
    }
    letter = character;
  }
  const value = letter === "" ? "" : foldLetter(letter);
  if (value !== "" && !(atSpace && value === " ")) yield [value, at, at + letter.length];
}

const known = new Map<string, string>();
const mostKnown = 20_000;

function foldLetter(letter: string): string {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const value = letter === "\n" ? letter : plain(letter);
  if (letter.length <= 2) {
    if (known.size >= mostKnown) known.clear();
    known.set(letter, value);
  }
  return value;
}

function plain(letter: string): string {
  return letter
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\s/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\ufffe\uffff]/gu, "")
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033]/gu, '"')
    .replace(/[\u2010-\u2015\u2212\ufe58]/gu, "-")
    .replace(/[\u2022\u2027\u22c5\u30fb\u318d\u119e]/gu, "\u00b7");
}

function trimmed(text: string): string {
  return text.replace(/ +(?=\n|$)/g, "").replace(/\n{2,}/g, "\n");
}
