export type Found = { readonly from: number; readonly to: number };
export type Finding = { readonly matchCase: boolean };

/** What belongs to the character before it: combining signs, and the vowels and finals of Hangul written letter by letter. */
const follower = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\u200d]$/u;

/**
 * Where a text holds what is looked for, in UTF-16 code units, from left to right, none over another. Both are compared in NFC and
 * by whole characters: `가` is not found in `각`, `ㄱ` not in `가`, `e` not in `é`, however either of them is written. Any white
 * space is a space.
 */
export function findText(text: string, wanted: string, { matchCase }: Finding): Found[] {
  const sought = unitsOf(wanted, matchCase);
  const units = unitsOf(text, matchCase);
  const found: Found[] = [];
  for (let at = 0; sought.length > 0 && at + sought.length <= units.length; ) {
    const isHere = sought.every(({ value }, index) => units[at + index]?.value === value);
    const [first, last] = [units[at], units[at + sought.length - 1]];
    if (isHere && first && last) found.push({ from: first.from, to: last.to });
    at += isHere ? sought.length : 1;
  }
  return found;
}

/** Whether what is being typed ends in the middle of a syllable that is no word yet: `한ㄱ` on the way to `한글`. */
export function isHalfTyped(text: string): boolean {
  return /[\u3131-\u3163\u1100-\u11ff]$/u.test(text);
}

type Unit = { readonly value: string; readonly from: number; readonly to: number };

function unitsOf(text: string, matchCase: boolean): Unit[] {
  const units: { raw: string; from: number }[] = [];
  let at = 0;
  for (const character of text) {
    const last = units.at(-1);
    if (last && follower.test(character)) last.raw += character;
    else units.push({ raw: character, from: at });
    at += character.length;
  }
  return units.map(({ raw, from }) => ({ value: folded(raw, matchCase), from, to: from + raw.length }));
}

function folded(character: string, matchCase: boolean): string {
  const composed = character.normalize("NFC").replace(/\s/gu, " ");
  return matchCase ? composed : composed.toLowerCase();
}
