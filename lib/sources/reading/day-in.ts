import { daySchema } from "@/lib/kernel/dates";

/**
 * The day that a page's own data names, as it is written there: 2023-01-19T10:00+08:00, 2023/1/19, 2023. 1. 19., 2023年1月19日,
 * 2023년 1월 19일, 20230119, 19 January 2023, January 19, 2023. Undefined for a year or a month alone, and for what is no day.
 */
export function dayInText(text: string): string | undefined {
  const found = numbers(text.trim().slice(0, 100)) ?? english(text.slice(0, 100));
  if (!found) return undefined;
  const [year, month, day] = found;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return daySchema.safeParse(written).success && Number(year) > 1400 ? written : undefined;
}

type Parts = readonly [year: string, month: string, day: string];

function numbers(text: string): Parts | undefined {
  const match =
    /(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  return match ? [match[1] ?? "", match[2] ?? "", match[3] ?? ""] : undefined;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function english(text: string): Parts | undefined {
  const first = /(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/i.exec(text);
  if (first) return parts(first[3], first[2], first[1]);
  const second = /([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(text);
  return second ? parts(second[3], second[1], second[2]) : undefined;
}

function parts(year = "", month = "", day = ""): Parts | undefined {
  const at = months.indexOf(month.toLowerCase());
  return at < 0 ? undefined : [year, String(at + 1), day];
}
