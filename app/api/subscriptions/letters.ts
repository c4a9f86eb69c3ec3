import { getTranslations } from "next-intl/server";
import type { SubscriberLetters } from "@/lib/mailing/subscribers/letters";

/** The letters to subscribers, in the language that they chose. */
export const letters: SubscriberLetters = {
  confirm: async ({ locale, publication, link, days }) => {
    const t = await getTranslations({ locale, namespace: "mailing.letters.confirm" });
    return { subject: t("subject", { publication }), text: t("text", { publication, link, days }) };
  },
  known: async ({ locale, publication, link }) => {
    const t = await getTranslations({ locale, namespace: "mailing.letters.known" });
    return { subject: t("subject", { publication }), text: t("text", { publication, link }) };
  },
};
