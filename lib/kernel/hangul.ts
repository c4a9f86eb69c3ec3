const initials = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const vowels = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
const finals = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
/** Letters that are typed with two keys of the two-set keyboard (KS X 5002). */
const pairs = new Map(
  "ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** The letters of one character in the order in which they are typed: 값 is ㄱㅏㅂㅅ. What is no Hangul is itself. */
function lettersOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < firstSyllable || code > lastSyllable) return pairs.get(character) ?? character;
  const place = code - firstSyllable;
  const parts = [initials[Math.floor(place / 588)], vowels[Math.floor((place % 588) / 28)], finals[place % 28]];
  return parts.map((letter = "") => pairs.get(letter) ?? letter).join("");
}

/**
 * Whether what somebody is still typing begins this text or one of its syllables: `사` finds 상자 on the way to it, `자` too.
 * For menus that narrow while a syllable is in the making; a search in a text must not be so lenient.
 */
export function isTypedInto(typed: string, text: string): boolean {
  const wanted = [...fold(typed)].map(lettersOf).join("");
  const characters = [...fold(text)];
  return characters.some((_, from) => characters.slice(from).map(lettersOf).join("").startsWith(wanted));
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");
}
