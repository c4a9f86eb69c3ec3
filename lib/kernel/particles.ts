/** Korean particles that follow the sound before them: after a consonant, after a vowel. */
const pairs = {
  이: "가",
  을: "를",
  은: "는",
  과: "와",
  으로: "로",
  이라: "라",
} as const;

const asked = /\[(이|을|은|과|으로|이라)\/(?:가|를|는|와|로|라)\]/gu;
/** Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const digitsWithFinal = "013678";
/** Letters whose names end in a consonant: 엘 엠 엔 아르. */
const lettersWithFinal = "lmnr";
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** ㄹ among the finals, which takes 로 and not 으로. */
const finalL = 8;

/**
 * Settles the particles of a Korean sentence in which a name has been put in: `‘{title}’[을/를]` becomes ‘기사’를 or ‘원칙’을. What the
 * name ends in decides, past closing quotes, brackets and marks of our own. After a word whose sound nobody can tell it is 을(를).
 */
export function settleParticles(sentence: string): string {
  return sentence.replace(asked, (_, consonant: keyof typeof pairs, at: number) =>
    particleAfter(sentence.slice(0, at), consonant),
  );
}

function particleAfter(before: string, consonant: keyof typeof pairs): string {
  const last = /([\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(before)?.[1] ?? "";
  const vowel = pairs[consonant];
  const final = finalOf(last.toLowerCase());
  if (final === undefined) return consonant === "으로" ? "(으)로" : `${consonant}(${vowel})`;
  if (consonant === "으로" && final === "l") return vowel;
  return final ? consonant : vowel;
}

/** Whether the sound ends in a consonant; "l" for ㄹ; undefined when it cannot be told. */
function finalOf(character: string): boolean | "l" | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= firstSyllable && code <= lastSyllable) {
    const final = (code - firstSyllable) % 28;
    return final === finalL ? "l" : final > 0;
  }
  if (/[0-9]/.test(character)) return "178".includes(character) ? "l" : digitsWithFinal.includes(character);
  if (/[a-z]/.test(character)) return character === "l" ? "l" : lettersWithFinal.includes(character);
  return undefined;
}
