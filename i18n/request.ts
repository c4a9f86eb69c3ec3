import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales";
import { loadMessages } from "./messages.server";
import { readLocale } from "./preferences.server";

/**
 * What next-intl uses on the server. There is no language in an address: the desk follows the person's choice, and a
 * public page names its publication's language itself (`getTranslations({ locale: publication.language, namespace })`).
 */
export default getRequestConfig(async ({ locale: named }) => {
  const locale = isLocale(named) ? named : await readLocale();
  return { locale, messages: await loadMessages(locale), timeZone: "Asia/Seoul" };
});
