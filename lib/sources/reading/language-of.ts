import { languageSchema } from "@/lib/kernel/language";

/**
 * The language of a title (BCP 47): what the page says of itself, unless the letters say otherwise (templates of Chinese sites often claim
 * English); without a claim, by its letters. Undefined when neither says anything.
 */
export function languageOf(title: string, claimed?: string): string | undefined {
  const claim = canonical(claimed);
  const byLetters = letters(title);
  if (!byLetters) return claim;
  if (!claim) return byLetters;
  const agrees = fits[byLetters]?.includes(claim.split("-")[0] ?? "") ?? false;
  return agrees ? claim : byLetters;
}

const fits: Readonly<Record<string, readonly string[]>> = {
  ko: ["ko"],
  ja: ["ja"],
  "zh-Hans": ["zh", "ja", "ko"],
  ru: ["ru", "uk", "bg", "be", "sr", "mn", "kk"],
  en: ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "fi", "pl", "cs", "vi", "id", "tr"],
};

function letters(text: string): string | undefined {
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Han}/u.test(text)) return "zh-Hans";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  return /\p{Script=Latin}/u.test(text) ? "en" : undefined;
}

const scripts: Readonly<Record<string, string>> = { CN: "Hans", SG: "Hans", TW: "Hant", HK: "Hant", MO: "Hant" };

/** `zh_CN` and `zh-cn` are `zh-Hans`; a region elsewhere is left out: ko-KR is ko. */
function canonical(tag = ""): string | undefined {
  const parsed = languageSchema.safeParse(tag.trim().replaceAll("_", "-"));
  if (!parsed.success) return undefined;
  const { language, script, region } = new Intl.Locale(parsed.data);
  if (language === "und") return undefined;
  if (language !== "zh") return language;
  return `zh-${script ?? scripts[region ?? "CN"] ?? "Hans"}`;
}
