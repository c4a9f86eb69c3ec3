import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en/notifications.json";
import ko from "@/messages/ko/notifications.json";
import { kindOfNews, type News } from "@/lib/notifications/kinds";
import type { NotificationLine } from "@/lib/notifications/notification-line";
import { type NotificationWords, notificationSentence, notificationSubject } from "@/lib/notifications/sentence";

const words = {
  ko: createTranslator({ locale: "ko", messages: ko }),
  en: createTranslator({ locale: "en", messages: en }),
} as unknown as Record<"ko" | "en", NotificationWords>;

function line(news: News, more: Partial<NotificationLine> = {}): NotificationLine {
  const place = { type: "article", id: "018f0000-0000-7000-8000-000000000001" } as const;
  const told = { news, kind: kindOfNews[news], place, title: "새 원칙", byName: "문지우", detail: "" };
  return { id: place.id, ...told, count: 1, happenedAt: new Date(0), isRead: false, ...more };
}

describe.each(["ko", "en"] as const)("all news in %s", (locale) => {
  it.each(Object.keys(kindOfNews) as News[])("%s is a sentence and has a subject", (news) => {
    const said = [notificationSentence(line(news), words[locale]), notificationSubject(line(news), words[locale])];
    for (const text of said) expect(text).not.toMatch(/[{}[\]]|news\.|subjects\.|undefined/);
    expect(said[0]).toMatch(/\.$/);
  });
});

it.each([
  ["ko", "reviewAsked", {}, "문지우 님이 ‘새 원칙’의 검토를 부탁했습니다."],
  ["ko", "approved", {}, "‘새 원칙’이 승인되었습니다. 마지막 판정은 문지우 님이 남겼습니다."],
  ["ko", "approved", { title: "표" }, "‘표’가 승인되었습니다. 마지막 판정은 문지우 님이 남겼습니다."],
  ["ko", "mentioned", { title: "", byName: "" }, "누군가가 ‘제목 없음’의 의견에서 회원님을 불렀습니다."],
  ["en", "replied", {}, "문지우 replied in a thread of yours on “새 원칙”."],
] as const)("%s %s %o", (locale, news, more, sentence) =>
  expect(notificationSentence(line(news, more), words[locale])).toBe(sentence),
);
