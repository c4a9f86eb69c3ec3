import { createTranslator } from "next-intl";
import type { FormWords } from "./issue-view";

/** The words of an output as they can be sent to another process: a language and what is said in it, by namespace. */
export type Wording = { locale: string; timeZone: string; messages: Readonly<Record<string, unknown>> };

export function wordsOf({ locale, timeZone, messages }: Wording): FormWords {
  const translate = createTranslator({
    locale: locale as never,
    timeZone,
    messages: messages as never,
  }) as unknown as FormWords;
  return (key, values) => translate(key, values);
}
