import { getTranslations } from "next-intl/server";
import type { Setting } from "@/components/reader/words";
import type { EditionPublication } from "@/lib/publishing/edition";
import { defaultLocale, isLocale, type Locale } from "@/i18n/locales";

type Printed = {
  readonly language: string;
  readonly timeZone: string;
  readonly appearance?: Pick<EditionPublication["appearance"], "references">;
};

/**
 * Words and ways of writing of a publication's own language: a public page is the same for every reader, whatever the desk
 * is set to. A publication in a language that the interface does not speak gets the first one's words.
 */
export async function readerSetting(publication: Printed): Promise<Setting> {
  const { language, timeZone, appearance } = publication;
  const t = await getTranslations({ locale: localeOf(language), namespace: "reader" });
  return { words: (key, values) => t(key, values), language, timeZone, references: appearance?.references };
}

/** The interface's language nearest to a publication's (BCP 47). */
export function localeOf(language: string): Locale {
  const [base] = language.toLowerCase().split("-");
  return isLocale(base) ? base : defaultLocale;
}
