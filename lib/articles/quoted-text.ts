/** A piece of text as somebody saw it in print, with some of what stands before and after it. */
export type QuotedText = { readonly quote: string; readonly before: string; readonly after: string };

/** Text as it is compared: white space does not count, since print breaks lines as it likes. */
export function bare(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "");
}

/**
 * Where a quote stands in a bare text; where the same words stand more than once, what stands around them decides. Null: nowhere.
 * @returns indexes of UTF-16 code units, `to` exclusive
 */
export function findQuoted(text: string, { quote, before, after }: QuotedText): { from: number; to: number } | null {
  const [sought, prefix, suffix] = [bare(quote), bare(before), bare(after)];
  if (sought === "") return null;
  let best: { from: number; score: number } | null = null;
  for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + 1)) {
    const score = commonEnd(text.slice(0, from), prefix) + commonStart(text.slice(from + sought.length), suffix);
    if (!best || score > best.score) best = { from, score };
  }
  return best && { from: best.from, to: best.from + sought.length };
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}
