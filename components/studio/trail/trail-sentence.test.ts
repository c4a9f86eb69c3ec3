import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { eventFacts } from "@/lib/audit/events";
import type { TrailEntry } from "@/lib/audit/trail";
import enCommon from "@/messages/en/common.json";
import en from "@/messages/en/trail.json";
import koCommon from "@/messages/ko/common.json";
import ko from "@/messages/ko/trail.json";
import { trailDetail, trailSentence } from "./trail-sentence";

const words = {
  ko: {
    t: createTranslator({ locale: "ko", messages: ko }),
    tRole: createTranslator({ locale: "ko", messages: koCommon, namespace: "roles" }),
  },
  en: {
    t: createTranslator({ locale: "en", messages: en }),
    tRole: createTranslator({ locale: "en", messages: enCommon, namespace: "roles" }),
  },
} as unknown as Record<"ko" | "en", Parameters<typeof trailSentence>[1]>;

const moon = "018f0000-0000-7000-8000-000000000001";

function entry(kind: string, facts: Record<string, unknown> = {}, more: Partial<TrailEntry> = {}): TrailEntry {
  return {
    ...{ sequence: "1", at: new Date(0), kind, facts, seal: null },
    ...{ actor: { id: moon, name: "문지우" }, names: { [moon]: "문지우" } },
    ...{ subject: { type: "article", id: moon, label: "새 원칙" } },
    ...more,
  };
}

describe.each(["ko", "en"] as const)("every kind of event in %s", (locale) => {
  it.each(Object.keys(eventFacts))("%s is a whole sentence", (kind) => {
    const sentence = trailSentence(entry(kind), words[locale]);
    expect(sentence).toContain("문지우");
    expect(sentence).not.toMatch(/[{}[\]]|events\.|undefined|NaN/);
    expect(trailSentence(entry(kind), words[locale])).not.toBe(trailSentence(entry("a.newKind"), words[locale]));
  });
});

it.each([
  ["ko", "review.decided", { verdict: "approve" }, "문지우 님이 ‘새 원칙’을 승인했습니다."],
  ["ko", "review.decided", { verdict: "requestChanges" }, "문지우 님이 ‘새 원칙’의 수정을 요청했습니다."],
  ["en", "review.decided", { verdict: "approve" }, "문지우 approved “새 원칙”."],
  ["ko", "article.submitted", { round: 2 }, "문지우 님이 ‘새 원칙’을 2차 검토에 보냈습니다."],
  ["en", "article.assigned", { people: [{ userId: moon }] }, "문지우 assigned “새 원칙” to 문지우."],
  [
    "ko",
    "person.rolesChanged",
    { before: [], after: ["editor"] },
    "문지우 님이 새 원칙 님의 역할을 바꾸었습니다. (– → 편집자)",
  ],
  ["en", "comment.opened", { blocking: true }, "문지우 left a blocking comment on “새 원칙”."],
  ["ko", "a.newKind", {}, "문지우 님이 ‘새 원칙’에 ‘a.newKind’를 남겼습니다."],
] as const)("%s %s %o", (locale, kind, facts, sentence) =>
  expect(trailSentence(entry(kind, facts), words[locale])).toBe(sentence),
);

it("says what the system did, and of what is gone or has no name", () => {
  const subject = { type: "article", id: moon, label: null };
  expect(trailSentence(entry("article.saved", {}, { actor: null, subject }), words.ko)).toBe(
    "시스템이 ‘지워진 항목’의 한 판을 이름 붙여 보관했습니다.",
  );
  const unnamed = { ...subject, label: "" };
  expect(trailSentence(entry("article.created", {}, { subject: unnamed }), words.en)).toBe("문지우 began “untitled”.");
});

it("says the reason and the changed fields beside it", () => {
  const facts = { reason: "자료가 바뀜", fields: ["title", "dueAt", "newField"] };
  expect(trailDetail(entry("article.reopened", facts), words.ko)).toBe(
    "까닭: 자료가 바뀜 · 바뀐 곳: 제목, 마감, newField",
  );
});
