/**
 * A text as it stands between double quotes: those of its own become single, and single ones within these double, as English sets them. What stands in Korean
 * corner brackets needs none of it.
 */
export function withinQuotes(said: string, language: string): string {
  if (/^(?:ko|zh|ja)\b/.test(language)) return said;
  const turned: Readonly<Record<string, string>> = { "“": "‘", "”": "’", "‘": "“" };
  let depth = 0;
  return said.replace(/[“”‘]|(?<=[\p{L}\p{P}\p{N}])’(?!\p{L})/gu, (sign) => {
    if (sign === "‘") depth += 1;
    if (sign !== "’") return turned[sign] ?? sign;
    if (depth === 0) return sign;
    depth -= 1;
    return "”";
  });
}
