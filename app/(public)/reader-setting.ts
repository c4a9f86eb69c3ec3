import { getTranslations } from "next-intl/server";
import type { Setting } from "@/components/reader/words";
import { defaultLocale, isLocale } from "@/i18n/locales";

/**
 * Words and ways of writing of a publication's own language: a public page is the same for every reader, whatever the desk
 * is set to. A publication in a language that the interface does not speak gets the first one's words.
 */
export async function readerSetting(publication: { language: string; timeZone: string }): Promise<Setting> {
  const { language, timeZone } = publication;
  const [base] = language.toLowerCase().split("-");
  const locale = isLocale(base) ? base : defaultLocale;
  const t = await getTranslations({ locale, namespace: "reader" });
  return { words: (key, values) => t(key, values), language, timeZone };
}
