import { getTranslations } from "next-intl/server";
import { readerSetting } from "@/app/(public)/reader-setting";
import type { Locale } from "@/lib/access/actor";

/** The words of a reader's own page, in the language that they chose for mail. */
export async function ownWords(locale: Locale) {
  const [setting, t] = await Promise.all([
    readerSetting({ language: locale, timeZone: "Asia/Seoul" }),
    getTranslations({ locale, namespace: "mailing.public" }),
  ]);
  const words = (key: string, values?: Record<string, string | number>) => t(key as "ask", values as never);
  return { setting, words };
}
