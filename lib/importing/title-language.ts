import type { RunLanguage } from "@/lib/document/attributes";

/** The language that a source's title is most likely in, by its script. Chinese is taken for simplified. */
export function languageOfTitle(title: string): RunLanguage {
  if (/\p{Script=Hangul}/u.test(title)) return "ko";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title)) return "ja";
  return /\p{Script=Han}/u.test(title) ? "zh-Hans" : "en";
}
