import { getTranslations } from "next-intl/server";
import type { Letters } from "@/lib/people/letters";

/** The letters of the people's room, in the language of whoever receives them. */
export const letters: Letters = {
  passwordReset: async ({ locale, name, link, minutes }) => {
    const t = await getTranslations({ locale, namespace: "auth.letters.passwordReset" });
    return { subject: t("subject"), text: t("text", { name, link, minutes }) };
  },
  invitation: async ({ locale, by, link, days }) => {
    const t = await getTranslations({ locale, namespace: "auth.letters.invitation" });
    return { subject: t("subject", { by }), text: t("text", { by, link, days }) };
  },
};
