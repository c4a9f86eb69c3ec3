/**
 * What the index finds a text by: each letter, and each two, three and four neighbours; of Latin letters up to eight, since words that are spelled are longer and
 * their pieces stand in nearly every text. So Korean and Chinese are found inside words (반도체 in 차세대반도체), and what is looked for is mostly no longer than
 * a gram, which the index then decides by itself: looking into a text costs more than finding it.
 *
 * A gram is one number that says its letters, so that equal numbers mean equal letters: no collision, and nothing that anybody types can be taken for
 * anything but letters. Written in decimals, since it may fill all 64 bits, as a `bigint` of PostgreSQL.
 */
export type Gram = string;

/** Units of the longest gram. */
export const longestGram = 4;
const longestLatin = 8;

/** Every gram of a folded text, each once. Not across white space. */
export function gramsOf(folded: string): Gram[] {
  const pieces = new Set<string>();
  for (const word of folded.split(/[ \n]+/))
    for (let from = 0; from < word.length; from += 1) {
      const most = Math.min(word.length, from + longestAt(word, from));
      for (let to = from + 1; to <= most; to += 1) pieces.add(word.slice(from, to));
    }
  return Array.from(pieces, numberOf);
}

/** How many units from here on are grams: Latin letters that follow upon each other reach farther. */
function longestAt(word: string, from: number): number {
  let length = 0;
  while (length < longestLatin && isLatin(word.charCodeAt(from + length))) length += 1;
  return Math.max(length, longestGram);
}

/** The fewest grams that a text must have in order to hold this one: the longest neighbours; a shorter word itself. */
export function gramsToFind(folded: string): Gram[] {
  const words = folded.split(/[ \n]+/).filter(Boolean);
  return [...new Set(words.flatMap(gramsOfWord))];
}

function gramsOfWord(word: string): Gram[] {
  const length = Math.min(word.length, allLatin.test(word) ? longestLatin : longestGram);
  return Array.from({ length: word.length - length + 1 }, (_, at) => numberOf(word.slice(at, at + length)));
}

/** Whether having its grams is the same as holding it: then nobody needs to look into the text itself. */
export function isOneGram(folded: string): boolean {
  return folded.length <= (allLatin.test(folded) ? longestLatin : longestGram) && !folded.includes(" ");
}

/** The grams of a word's last letters with any of a range after them, for a syllable that is still being typed. */
export function gramsWithNext(word: string, [first, last]: readonly [string, string]): Gram[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  const before = word.slice(1 - longestGram);
  return Array.from({ length: to - from + 1 }, (_, index) => numberOf(before + String.fromCharCode(from + index)));
}

/** Above every number of three units, and below those of four: these begin with a unit that is no control character. */
const latinBase = 2 ** 52;

function numberOf(units: string): Gram {
  if (units.length > longestGram) {
    let number = 0;
    for (let at = 0; at < units.length; at += 1) number = number * 32 + units.charCodeAt(at) - 0x60;
    return String(latinBase + number);
  }
  let number = 0;
  for (let at = 0; at < Math.min(units.length, 3); at += 1) number = number * 0x10000 + units.charCodeAt(at);
  return units.length < longestGram ? String(number) : ofFour(number, units.charCodeAt(3));
}

/** Sixteen bits each, in two's complement. */
function ofFour(three: number, fourth: number): Gram {
  return String(BigInt.asIntN(64, BigInt(three) * 0x10000n + BigInt(fourth)));
}

const allLatin = /^[a-z]+$/;
const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
