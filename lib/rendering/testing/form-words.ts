import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import type { FormWords } from "../issue-view";

/** The words of a language, straight out of messages/. */
export function formWords(locale: "ko" | "en" = "ko"): FormWords {
  const folder = join("messages", locale);
  const messages = Object.fromEntries(
    readdirSync(folder).map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  );
  const translate = createTranslator({ locale, messages }) as (key: string, values?: Record<string, unknown>) => string;
  return (key, values) => translate(key, values);
}
