/** Syllables of Hangul and Han that an adult reads silently in a minute, and words of a Latin text (Brysbaert 2019: 238 in English). */
const syllablesPerMinute = 500;
const wordsPerMinute = 238;

/** Whole minutes to read a text of mixed scripts, at least 1. */
export function readingMinutes(text: string): number {
  const syllables =
    text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(syllables / syllablesPerMinute + words / wordsPerMinute));
}

/** A line of at most `limit` characters out of a text, cut at a space where there is one near, with an ellipsis when cut. */
export function excerpt(text: string, limit = 160): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= limit) return line;
  const cut = characters.slice(0, limit - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length * 0.7 ? cut.slice(0, space) : cut).replace(/[\s,.;:·]+$/u, "")}…`;
}
