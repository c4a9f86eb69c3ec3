/** Days as they are printed. Days are ISO (`2023-01-07`) and have no time zone; instants are shown in the publication's. */

/** 2023년 2월 10일 금요일 · Friday, 10 February 2023 */
export function longDay(day: string, language: string): string {
  return format(day, language, { dateStyle: "full" });
}

/** 2023. 2. 10. · 10 Feb 2023 */
export function shortDay(day: string, language: string): string {
  return format(day, language, { dateStyle: "medium" });
}

/** A day within the year that the reader is in: 1. 7. · 7 Jan. Korean numbers each take their point, the last one too. */
export function dayOfYear(day: string, language: string): string {
  const korean = isKorean(language);
  return format(day, language, korean ? { month: "numeric", day: "numeric" } : { month: "short", day: "numeric" });
}

/** The moment of something published, in the publication's time zone: 2023. 2. 10. 09:00 */
export function moment(instant: string, language: string, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone,
  };
  return formatterOf(localeOf(language), options).format(date);
}

/** The calendar day of an instant in a time zone, as ISO. */
export function dayOfInstant(instant: string, timeZone: string): string {
  return formatterOf("en-CA", { timeZone, dateStyle: "short" }).format(new Date(instant));
}

export function isKorean(language: string): boolean {
  return /^ko(-|$)/i.test(language);
}

function format(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return formatterOf(localeOf(language), { ...options, timeZone: "UTC" }).format(date);
}

const mostFormatters = 200;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than a hundred days written with it. */
function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const kept = formatters.get(key);
  if (kept) return kept;
  if (formatters.size >= mostFormatters) formatters.clear();
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

const locales = new Map<string, string>();

/** English days are written day first, as in most of the world that reads them. */
function localeOf(language: string): string {
  if (/^en(-|$)/i.test(language)) return language.length > 2 ? language : "en-GB";
  const known = locales.get(language);
  if (known) return known;
  if (locales.size >= mostFormatters) locales.clear();
  const supported = Intl.DateTimeFormat.supportedLocalesOf([language])[0] ?? "ko";
  locales.set(language, supported);
  return supported;
}
