import { createTranslator } from "next-intl";
import type { Actor } from "@/lib/access/actor";
import { neverMailless } from "@/lib/notifications/kinds";
import type { Letters } from "@/lib/notifications/letters";
import type { NotificationLine } from "@/lib/notifications/notification-line";
import { type NotificationWords, notificationSentence, notificationSubject } from "@/lib/notifications/sentence";
import { unsubscribeToken } from "@/lib/notifications/unsubscribe-token.server";
import { env } from "@/lib/platform/env.server";
import en from "@/messages/en/notifications.json";
import ko from "@/messages/ko/notifications.json";
import { type Body, mailHtml, mailText } from "./mail-body";

const words = { ko, en };

/** The mails about notifications, in the language of whoever receives them, as text and as simple HTML. */
export const notificationLetters: Letters = {
  notification: async (actor, line) => {
    const t = wordsOf(actor);
    const { kind, count } = line;
    const token = unsubscribeToken({ userId: actor.userId, kind });
    const body: Body = {
      language: actor.locale,
      greeting: t("letter.greeting", { name: actor.name }),
      lead: count > 1 ? t("letter.folded", { count }) : "",
      items: [item(line, t)],
      foot: t("letter.why", { kind: t(`kinds.${kind}.name`) }),
      links: [
        ...(neverMailless.includes(kind)
          ? []
          : [{ words: t("letter.stop"), href: at(`/sign-in/unsubscribe/${token}`) }]),
        { words: t("letter.settings"), href: at("/studio/account/notifications") },
      ],
    };
    const subject = notificationSubject(line, t);
    const unsubscribe = neverMailless.includes(kind)
      ? {}
      : { unsubscribe: at(`/api/notifications/unsubscribe/${token}`) };
    return { subject, text: mailText(body), html: mailHtml(body, t("letter.open")), ...unsubscribe };
  },
  digest: async (actor, lines, more) => {
    const t = wordsOf(actor);
    const token = unsubscribeToken({ userId: actor.userId, kind: "digest" });
    const body: Body = {
      language: actor.locale,
      greeting: t("letter.greeting", { name: actor.name }),
      lead: t("digest.lead"),
      items: lines.map((line) => item(line, t)),
      foot: [more > 0 ? t("digest.more", { count: more }) : "", t("digest.why")].filter(Boolean).join(" "),
      links: [
        { words: t("letter.stop"), href: at(`/sign-in/unsubscribe/${token}`) },
        { words: t("letter.settings"), href: at("/studio/account/notifications") },
      ],
    };
    const subject = t("digest.subject", { count: lines.length + more });
    const unsubscribe = at(`/api/notifications/unsubscribe/${token}`);
    return { subject, text: mailText(body), html: mailHtml(body, t("letter.open")), unsubscribe };
  },
};

function wordsOf({ locale }: Actor): NotificationWords {
  return createTranslator({ locale, messages: words[locale] }) as NotificationWords;
}

/** Its link marks it read on the way to the spot. */
function item(line: NotificationLine, t: NotificationWords) {
  const folded = line.count > 1 ? ` (${t("folded", { count: line.count })})` : "";
  return { words: `${notificationSentence(line, t)}${folded}`, href: at(`/studio/notifications/${line.id}`) };
}

function at(path: string): string {
  return `${env().PUBLIC_URL.replace(/\/$/, "")}${path}`;
}
