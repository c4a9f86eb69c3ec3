/** Letters of Hangul by the Latin letters on the same keys of the two-set keyboard (KS X 5002). */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  "rㄱ Rㄲ sㄴ eㄷ Eㄸ fㄹ aㅁ qㅂ Qㅃ tㅅ Tㅆ dㅇ wㅈ Wㅉ cㅊ zㅋ xㅌ vㅍ gㅎ kㅏ oㅐ iㅑ Oㅒ jㅓ pㅔ uㅕ Pㅖ hㅗ yㅛ nㅜ bㅠ mㅡ lㅣ"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const finals = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
/** Letters that two keys make. */
const joined = new Map(
  "ㅗㅏㅘ ㅗㅐㅙ ㅗㅣㅚ ㅜㅓㅝ ㅜㅔㅞ ㅜㅣㅟ ㅡㅣㅢ ㄱㅅㄳ ㄴㅈㄵ ㄴㅎㄶ ㄹㄱㄺ ㄹㅁㄻ ㄹㅂㄼ ㄹㅅㄽ ㄹㅌㄾ ㄹㅍㄿ ㄹㅎㅀ ㅂㅅㅄ"
    .split(" ")
    .map((three) => [three.slice(0, 2), three.charAt(2)]),
);

/**
 * What was meant by Latin letters that were typed in the belief that the keyboard was in Hangul: `gksrmf` is 한글. Null for what would leave
 * letters over that make no syllable: then it was meant as it is.
 */
export function hangulOfKeys(typed: string): string | null {
  if (!/^[a-z\s]+$/i.test(typed) || !/[a-z]/i.test(typed)) return null;
  const words = typed.split(/(\s+)/);
  const meant = words.map((word) => (word.trim() === "" ? word : syllables(word)));
  return meant.includes(null) ? null : meant.join("");
}

function syllables(word: string): string | null {
  const typed = [...word].map((key) => letters[key] ?? letters[key.toLowerCase()] ?? "");
  let made = "";
  let at = 0;
  while (at < typed.length) {
    const initial = initials.indexOf(typed[at] || "-");
    const [vowel, past] = joinedAt(typed, at + 1, vowels);
    if (initial < 0 || vowel < 0) return null;
    const [final, end] = finalAt(typed, past);
    made += String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);
    at = end;
  }
  return made;
}

/** The letter at a place as its number among `all`, of one key or of two, and where it ends. */
function joinedAt(typed: readonly string[], at: number, all: string): [number, number] {
  const two = joined.get(`${typed[at] ?? ""}${typed[at + 1] ?? ""}`);
  if (two && all.includes(two)) return [all.indexOf(two), at + 2];
  return [typed[at] ? all.indexOf(typed[at]) : -1, at + 1];
}

/** A consonant before a vowel begins the next syllable. */
function finalAt(typed: readonly string[], at: number): [number, number] {
  const isVowel = (place: number) => vowels.includes(typed[place] || "-");
  const [two, pastTwo] = joinedAt(typed, at, finals);
  if (pastTwo === at + 2 && two > 0 && !isVowel(pastTwo)) return [two, pastTwo];
  const one = typed[at] ? finals.indexOf(typed[at]) : -1;
  return one > 0 && !isVowel(at + 1) ? [one, at + 1] : [0, at];
}
