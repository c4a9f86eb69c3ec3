import { textWidth } from "../table-measure";

/** Width of a text in pixels at a size; an estimate, on the wide side. */
export function widthOf(text: string, size: number): number {
  return textWidth(text) * size * 1.08;
}

/** Breaks a text into lines of at most `width` pixels: between words, and within a word that is longer than a line. At most `most` lines; the last then ends in …. */
export function wrapped(text: string, { width, size, most }: { width: number; size: number; most: number }): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, width, size));
  }
  if (lines.length <= most) return lines.length > 0 ? lines : [""];
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(" "), width, size)];
}

/** A word that is longer than a line, in pieces of about the same length. */
function pieces(word: string, line: number, size: number): string[] {
  const whole = widthOf(word, size);
  const width = Math.min(line, whole / Math.ceil(whole / Math.max(line, size)) + size / 2);
  const made = [""];
  for (const letter of word) {
    const last = made.at(-1) ?? "";
    if (last && widthOf(last + letter, size) > width) made.push(letter);
    else made[made.length - 1] = last + letter;
  }
  return made;
}

/** A text cut to a width, with … at its end. */
export function shortened(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let kept = "";
  for (const letter of text) {
    if (widthOf(`${kept}${letter}…`, size) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Figures longer than this stand in the short form of their language (1.2조, 1.2T); the data table has every digit. */
const longest = 9;

const scientific = { notation: "scientific", maximumSignificantDigits: 3 } as const;

/** A figure as it stands on a mark. */
export function figure(value: number, language: string, precision: number | null = null): string {
  const digits =
    precision === null
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: precision, maximumFractionDigits: precision };
  const exact = inNumbers(value, language, digits);
  if (value !== 0 && !/[1-9]/.test(exact)) return inNumbers(value, language, scientific);
  if (exact.length <= longest) return exact;
  if (Math.abs(value) < 1000) return inNumbers(value, language, { maximumSignificantDigits: 4 });
  const short = inNumbers(value, language, { notation: "compact", maximumSignificantDigits: 4 });
  return short.length <= longest + 2 ? short : inNumbers(value, language, scientific);
}

export function percentage(part: number, language: string): string {
  return inNumbers(part, language, { style: "percent", maximumFractionDigits: part > 0 && part < 0.01 ? 1 : 0 });
}

/** With a minus, not a hyphen. */
function inNumbers(value: number, language: string, options: Intl.NumberFormatOptions): string {
  const locale = Intl.NumberFormat.supportedLocalesOf([language])[0] ?? "ko";
  return new Intl.NumberFormat(locale, options).format(value === 0 ? 0 : value).replace("-", "−");
}
