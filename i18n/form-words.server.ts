import "server-only";
import { createTranslator } from "next-intl";
import type { FormWords } from "@/lib/rendering/issue-view";
import { defaultLocale, isLocale } from "./locales";
import { loadMessages } from "./messages.server";

/** The words of a publication's own language, for what is made outside of a page: PDF, e-books, the command line. Keys: `reader.contents`. */
export async function formWords(publication: { language: string; timeZone: string }): Promise<FormWords> {
  const [base] = publication.language.toLowerCase().split("-");
  const locale = isLocale(base) ? base : defaultLocale;
  const messages = await loadMessages(locale);
  const translate = createTranslator({ locale, messages, timeZone: publication.timeZone }) as unknown as FormWords;
  return (key, values) => translate(key, values);
}
