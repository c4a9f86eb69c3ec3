/**
 * The two-set Korean keyboard (KS X 5002) as an input method composes it: letters in, a committed part and a syllable in the
 * making out. No browser in it.
 */
const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const finals = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

const vowelPairs = new Map(
  Object.entries({ ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ" }),
);
const finalPairs = new Map(
  Object.entries({
    ㄳ: "ㄱㅅ",
    ㄵ: "ㄴㅈ",
    ㄶ: "ㄴㅎ",
    ㄺ: "ㄹㄱ",
    ㄻ: "ㄹㅁ",
    ㄼ: "ㄹㅂ",
    ㄽ: "ㄹㅅ",
    ㄾ: "ㄹㅌ",
    ㄿ: "ㄹㅍ",
    ㅀ: "ㄹㅎ",
    ㅄ: "ㅂㅅ",
  }),
);
const joinedVowels = inverted(vowelPairs);
const joinedFinals = inverted(finalPairs);

const keyOfLetter = new Map(
  "ㅂq ㅈw ㄷe ㄱr ㅅt ㅛy ㅕu ㅑi ㅐo ㅔp ㅁa ㄴs ㅇd ㄹf ㅎg ㅗh ㅓj ㅏk ㅣl ㅋz ㅌx ㅊc ㅍv ㅠb ㅜn ㅡm ㅃQ ㅉW ㄸE ㄲR ㅆT ㅒO ㅖP"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** The Latin key that types a letter; upper case: with Shift. */
export function keyOf(letter: string): string {
  const key = keyOfLetter.get(letter);
  if (!key) throw new Error(`no key types ${letter}`);
  return key;
}

/** Whether somebody types this with the Hangul keyboard. */
export function isHangul(character: string): boolean {
  return /[가-힣ㄱ-ㅣ]/.test(character);
}

/** The letters that are pressed one after the other to type a text: `값` is ㄱ ㅏ ㅂ ㅅ. */
export function lettersOf(text: string): string[] {
  return [...text].flatMap((character) => {
    const code = (character.codePointAt(0) ?? 0) - 0xac00;
    if (code < 0 || code >= 11172) return pressed(character);
    const final = finals.charAt(code % 28);
    const parts = [initials.charAt(Math.floor(code / 588)), vowels.charAt(Math.floor((code % 588) / 28))];
    return [...parts.flatMap(pressed), ...(final === " " ? [] : pressed(final))];
  });
}

function pressed(letter: string): string[] {
  const pair = vowelPairs.get(letter) ?? finalPairs.get(letter);
  if (pair) return [...pair];
  return keyOfLetter.has(letter) ? [letter] : [];
}

type Syllable = { readonly initial: string; readonly vowel: string; readonly final: string };
const nothing: Syllable = { initial: "", vowel: "", final: "" };

/** What one key has done: what is finished now, and what is still in the making. */
export type Composed = { readonly committed: string; readonly making: string };

/** One syllable in the making. */
export class Automaton {
  #now: Syllable = nothing;
  #before: Syllable[] = [];

  get making(): string {
    const { initial, vowel, final } = this.#now;
    if (!initial || !vowel) return initial || vowel;
    const code = initials.indexOf(initial) * 588 + vowels.indexOf(vowel) * 28 + (final ? finals.indexOf(final) : 0);
    return String.fromCodePoint(0xac00 + code);
  }

  press(letter: string): Composed {
    return vowels.includes(letter) ? this.#pressVowel(letter) : this.#pressConsonant(letter);
  }

  /** Takes the last letter back: 한, 하, ㅎ, nothing. */
  erase(): string {
    this.#now = this.#before.pop() ?? nothing;
    return this.making;
  }

  reset(): void {
    this.#now = nothing;
    this.#before = [];
  }

  #pressVowel(letter: string): Composed {
    const { initial, vowel, final } = this.#now;
    if (final) return this.#carryOver(letter);
    if (!vowel) return this.#grow({ initial, vowel: letter, final: "" });
    const joined = joinedVowels.get(vowel + letter);
    return joined ? this.#grow({ initial, vowel: joined, final: "" }) : this.#begin({ ...nothing, vowel: letter });
  }

  #pressConsonant(letter: string): Composed {
    const { initial, vowel, final } = this.#now;
    if (!initial && !vowel) return this.#grow({ ...nothing, initial: letter });
    if (initial && vowel && !final && finals.includes(letter)) return this.#grow({ initial, vowel, final: letter });
    const joined = final ? joinedFinals.get(final + letter) : undefined;
    return joined ? this.#grow({ initial, vowel, final: joined }) : this.#begin({ ...nothing, initial: letter });
  }

  /** A vowel after a final takes (half of) it along as the initial of the next syllable: 닭 + ㅣ is 달 + 기. */
  #carryOver(vowel: string): Composed {
    const pair = finalPairs.get(this.#now.final);
    const taken = pair ? pair.charAt(1) : this.#now.final;
    this.#now = { ...this.#now, final: pair ? pair.charAt(0) : "" };
    const committed = this.making;
    this.#before = [{ ...nothing, initial: taken }];
    this.#now = { initial: taken, vowel, final: "" };
    return { committed, making: this.making };
  }

  #grow(next: Syllable): Composed {
    if (this.#now !== nothing) this.#before.push(this.#now);
    this.#now = next;
    return { committed: "", making: this.making };
  }

  #begin(next: Syllable): Composed {
    const committed = this.making;
    this.#before = [];
    this.#now = next;
    return { committed, making: this.making };
  }
}

function inverted(pairs: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...pairs].map(([joined, parts]) => [parts, joined]));
}
