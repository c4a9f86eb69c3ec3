import { createTranslator } from "next-intl";
import { pickLocale } from "@/i18n/locales";
import { db } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { deliverMail } from "@/lib/platform/mail.server";
import type { TaskContext, TaskPayload } from "@/lib/platform/tasks";
import en from "@/messages/en/news.json";
import ko from "@/messages/ko/news.json";

const words = { ko, en };

/** Mails one person what happened, in their language, with a link to the place. Somebody who has left hears nothing. */
export async function tellPerson(news: TaskPayload<"person.tell">, context: TaskContext): Promise<void> {
  const person = await db.user.findUnique({ where: { id: news.userId } });
  if (!person || person.deactivatedAt) return;
  const locale = pickLocale(person.locale, null);
  const t = createTranslator({ locale, messages: words[locale] });
  const { subject: title, byName, kind } = news;
  const { type, id, part } = news.place;
  const link = `${env().PUBLIC_URL}/studio/${type}s/${id}${part ? `#${part}` : ""}`;
  const text = [t("greeting", { name: person.name }), t(`${kind}.text`, { title, byName }), link].join("\n\n");
  await deliverMail({ to: person.email, subject: t(`${kind}.subject`, { title }), text }, context);
}
