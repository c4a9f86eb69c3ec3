/**
 * What the index finds a text by: each letter, each pair and each three of neighbours. So Korean and Chinese are found inside words: 반도체 in
 * 차세대반도체. Pairs alone stand in nearly every text that is spelled (Latin letters); and what is looked for is mostly two or three letters of Hangul
 * or Han, which the index then decides by itself.
 *
 * A gram is one number of up to three UTF-16 units, 16 bits each, so that equal numbers mean equal letters: no collision, and nothing that
 * anybody types can be taken for anything but letters.
 */
export type Gram = number;

/** Units of the longest gram. */
export const longestGram = 3;

/** Every gram of a folded text, each once. Not across white space. */
export function gramsOf(folded: string): Gram[] {
  const grams = new Set<Gram>();
  let before = 0;
  let last = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    if (isSpace(unit)) {
      before = 0;
      last = 0;
      continue;
    }
    grams.add(unit);
    if (last) grams.add(last * 0x10000 + unit);
    if (before) grams.add((before * 0x10000 + last) * 0x10000 + unit);
    before = last;
    last = unit;
  }
  return [...grams];
}

/** The fewest grams that a text must have in order to hold this one: every three neighbours; a shorter word itself. */
export function gramsToFind(folded: string): Gram[] {
  const words = folded.split(/[ \n]+/).filter(Boolean);
  return [...new Set(words.flatMap(gramsOfWord))];
}

function gramsOfWord(word: string): Gram[] {
  const length = Math.min(word.length, longestGram);
  return Array.from({ length: word.length - length + 1 }, (_, at) => gram(word.slice(at, at + length)));
}

/** Whether having its grams is the same as holding it: then nobody needs to look into the text itself. */
export function isOneGram(folded: string): boolean {
  return folded.length <= longestGram && !folded.includes(" ");
}

/** The grams of a word's last letters with any of a range after them, for a syllable that is still being typed. */
export function gramsWithNext(word: string, [first, last]: readonly [string, string]): Gram[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  const before = gram(word.slice(1 - longestGram)) * 0x10000;
  return Array.from({ length: to - from + 1 }, (_, index) => before + from + index);
}

function gram(units: string): Gram {
  let number = 0;
  for (let at = 0; at < units.length; at += 1) number = number * 0x10000 + units.charCodeAt(at);
  return number;
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a;
