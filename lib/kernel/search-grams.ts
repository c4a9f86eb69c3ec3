/**
 * Korean and Chinese are searched inside words: 반도체 in 차세대반도체, 政策 in 机器人政策. So a text is cut into its letters and pairs of
 * neighbouring letters, an index (GIN) finds the rows that have all pairs of what is looked for, and the text itself decides at last
 * (`ab` and `bc` may stand apart). Full-width and half-width, upper and lower case are the same.
 */
export function searchText(...parts: readonly (string | null)[]): string {
  return fold(parts.filter(Boolean).join("\n"));
}

/** Every letter and every pair of neighbours, each once. Of one that has been folded. */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>();
  for (const word of folded.split(/\s+/)) {
    const letters = [...word];
    letters.forEach((letter, at) => {
      grams.add(letter);
      const next = letters[at + 1];
      if (next !== undefined) grams.add(letter + next);
    });
  }
  return [...grams];
}

/** At most ten words, each of which must be somewhere; with the pairs by which the index finds it (a word of one letter: that). */
export function searchedWords(text: string): { readonly word: string; readonly grams: readonly string[] }[] {
  const words = fold(text).split(/\s+/).filter(Boolean).slice(0, 10);
  return words.map((word) => ({ word, grams: pairsOf(word) }));
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length === 1) return letters;
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
