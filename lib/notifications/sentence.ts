import { settleParticles } from "@/lib/kernel/particles";
import type { NotificationLine } from "./notification-line";

/** A translator of the namespace `notifications`. */
export type NotificationWords = (key: string, values?: Record<string, string | number>) => string;

/** One sentence that tells it all: in the list, in a digest, in a mail. */
export function notificationSentence(line: NotificationLine, t: NotificationWords): string {
  return settleParticles(t(`news.${line.news}`, valuesOf(line, t)));
}

/** A mail's subject: what it is and about what. */
export function notificationSubject(line: NotificationLine, t: NotificationWords): string {
  return settleParticles(t(`subjects.${line.news}`, valuesOf(line, t))).slice(0, 300);
}

function valuesOf({ title, byName, detail, place }: NotificationLine, t: NotificationWords) {
  const what = title || t("untitled");
  return {
    what,
    by: byName ? t("person", { name: byName }) : t("somebody"),
    thing: place.type,
    detail: detail || "none",
  };
}
