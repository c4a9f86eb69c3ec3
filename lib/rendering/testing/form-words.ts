import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Wording, wordsOf } from "../form-words";
import type { FormWords } from "../issue-view";

/** The words of a language, straight out of messages/. */
export function wording(locale: "ko" | "en" = "ko"): Wording {
  const folder = join("messages", locale);
  const messages = Object.fromEntries(
    readdirSync(folder).map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  );
  return { locale, timeZone: "Asia/Seoul", messages };
}

export function formWords(locale: "ko" | "en" = "ko"): FormWords {
  return wordsOf(wording(locale));
}
