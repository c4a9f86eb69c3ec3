import { hangulOfKeys } from "@/lib/kernel/hangul-keys";

/** What somebody probably meant who found nothing, each another question; whether any of it finds something is asked of the index. */
export function respelled(typed: string): string[] {
  const ways = [hangulOfKeys(typed), withoutLastFinal(typed), bare(typed), singular(typed)];
  return [...new Set(ways.filter((one) => one !== null && one !== "" && one !== typed))] as string[];
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;

/** A final consonant may have been on its way to the next syllable: 정챀 → 정차. */
function withoutLastFinal(typed: string): string | null {
  const text = typed.normalize("NFC").trimEnd();
  const code = text.charCodeAt(text.length - 1);
  const final = (code - firstSyllable) % finals;
  if (!(code >= firstSyllable && code <= lastSyllable) || final === 0 || text.length < 2) return null;
  return text.slice(0, -1) + String.fromCharCode(code - final);
}

/** Signs around a word came with it from where it was copied: 『로봇』, (robot), 로봇? */
function bare(typed: string): string {
  return wordsOf(typed)
    .map((word) => word.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ""))
    .filter(Boolean)
    .join(" ");
}

/** English words in the plural, where what is out has them in the singular. A word is found inside others, so the other way needs nothing. */
function singular(typed: string): string {
  return wordsOf(typed)
    .map((word) => (/^[a-z]{5,}$/i.test(word) ? withoutPlural(word) : word))
    .join(" ");
}

function withoutPlural(word: string): string {
  if (/ies$/i.test(word)) return word.replace(/ies$/i, "y");
  return word.replace(/(x|ch|sh|ss)es$/i, "$1").replace(/([^s])s$/i, "$1");
}

/** What was typed, by white space; quotes are signs of ours and hold nothing together here. */
export function wordsOf(typed: string): string[] {
  return [...new Set(typed.replaceAll(/["“”]/g, " ").split(/\s+/u).filter(Boolean))];
}
