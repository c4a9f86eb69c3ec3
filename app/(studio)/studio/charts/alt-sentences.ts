import type { AbstractIntlMessages } from "next-intl";
import { defaultLocale, isLocale } from "@/i18n/locales";
import { compiledMessages } from "@/i18n/compiled-messages";
import { loadMessages } from "@/i18n/messages.server";
import type { AltSentences } from "@/components/studio/charts/draft-alt-text";

/** The sentences of alt texts in a text's own language; one that the interface does not speak gets the first one's. */
export async function altSentences(language: string): Promise<AltSentences> {
  const [base] = language.toLowerCase().split("-");
  const locale = isLocale(base) ? base : defaultLocale;
  const messages = await loadMessages(locale);
  const sentences = compiledMessages(messages["chart-alt"] as AbstractIntlMessages);
  return { locale, sentences };
}
