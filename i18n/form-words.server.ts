import "server-only";
import type { Wording } from "@/lib/rendering/form-words";
import { defaultLocale, isLocale } from "./locales";
import { loadMessages } from "./messages.server";

/** The words of a publication's own language, for what is made outside of a page: PDF, e-books, the command line. */
export async function wordingOf({ language, timeZone }: { language: string; timeZone: string }): Promise<Wording> {
  const [base] = language.toLowerCase().split("-");
  const locale = isLocale(base) ? base : defaultLocale;
  const { reader, forms, "mail-edition": mail } = await loadMessages(locale);
  return { locale, timeZone, messages: { reader, forms, "mail-edition": mail } };
}
