import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { textSchema } from "@/lib/kernel/text";

/** The languages of runs and glosses (BCP 47). */
export const runLanguages = ["ko", "en", "zh-Hans", "zh-Hant", "ja"] as const;
export const runLanguageSchema = z.enum(runLanguages);
export type RunLanguage = z.infer<typeof runLanguageSchema>;

/** The id of a record that a node points to. Lower case only, so that an id has one spelling. */
export const recordIdSchema = idSchema.lowercase();

/** SHA-256 of bytes or of a canonical text, in lower-case hex. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A page, paragraph or other place within a source. */
export const locatorSchema = textSchema(200);

const shared = {
  "zh-cn": "zh-Hans",
  "zh-sg": "zh-Hans",
  zh: "zh-Hans",
  "zh-tw": "zh-Hant",
  "zh-hk": "zh-Hant",
} as const;

/** The run language that a foreign `lang` attribute means, or undefined. */
export function runLanguageOf(tag: string | null): RunLanguage | undefined {
  const wanted = (tag ?? "").trim().toLowerCase();
  const exact = runLanguages.find((language) => language.toLowerCase() === wanted);
  if (exact) return exact;
  if (wanted in shared) return shared[wanted as keyof typeof shared];
  return runLanguages.find((language) => wanted.startsWith(`${language.toLowerCase()}-`));
}

/** What a DOM attribute says, if the zod field accepts it; else the fallback. For markup from outside, which is never trusted. */
export function accepted<Value>(field: z.ZodType<Value>, value: unknown, fallback: Value): Value {
  const parsed = field.safeParse(value);
  return parsed.success ? parsed.data : fallback;
}

/** A whole number out of a DOM attribute, held within bounds. */
export function wholeNumber(text: string | null, bounds: { least: number; most: number; fallback: number }): number {
  const number = Number.parseInt(text ?? "", 10);
  if (!Number.isSafeInteger(number)) return bounds.fallback;
  return Math.min(Math.max(number, bounds.least), bounds.most);
}
