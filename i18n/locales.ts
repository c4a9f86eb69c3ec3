import { type Locale, locales } from "@/lib/access/actor";

export { type Locale, locales };

/** Korean is the first language: it is what somebody sees of whom nothing is known. */
export const defaultLocale: Locale = "ko";

/** How a person wants the desk lit; "system" follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Cookies in which a browser keeps its choices. They hold nothing secret and are readable by scripts (the crash page reads one). */
export const localeCookie = "locale";
export const themeCookie = "theme";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/**
 * The language of the interface: the person's choice, else the first language of the browser that we speak, else Korean.
 * @param acceptLanguage an Accept-Language header (RFC 9110, 12.5.4), however malformed
 */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(chosen)) return chosen;
  return wanted(acceptLanguage ?? "").find(isLocale) ?? defaultLocale;
}

function wanted(acceptLanguage: string): string[] {
  return acceptLanguage
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([0-9.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
