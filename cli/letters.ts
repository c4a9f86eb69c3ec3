import { createTranslator } from "next-intl";
import type { Letters } from "@/lib/people/letters";
import en from "@/messages/en/auth.json";
import ko from "@/messages/ko/auth.json";

const words = { ko, en };

/** The letters of the people's room, outside a request. */
export const letters: Letters = {
  passwordReset: async ({ locale, name, link, minutes }) => {
    const t = createTranslator({ locale, messages: words[locale], namespace: "letters.passwordReset" });
    return { subject: t("subject"), text: t("text", { name, link, minutes }) };
  },
  invitation: async ({ locale, by, link, days }) => {
    const t = createTranslator({ locale, messages: words[locale], namespace: "letters.invitation" });
    return { subject: t("subject", { by }), text: t("text", { by, link, days }) };
  },
};
