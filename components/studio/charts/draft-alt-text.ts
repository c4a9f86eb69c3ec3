import { type AbstractIntlMessages, createTranslator } from "next-intl";
import type { Locale } from "@/lib/access/actor";
import { altTextFacts } from "@/lib/rendering/chart/alt-text-facts";
import type { ChartData } from "@/lib/rendering/chart/chart-data";

/** The sentences of messages/…/chart-alt.json in the language of what is being written, which need not be that of the desk; compiled, as browsers take them. */
export type AltSentences = { readonly locale: Locale; readonly sentences: AbstractIntlMessages };

/** What a chart says, in words, drafted out of its figures for somebody to make better. */
export function draftAltText(chart: ChartData, { locale, sentences }: AltSentences): string {
  const t = createTranslator({ locale, messages: { alt: sentences } });
  const say = t as unknown as (key: string, values: Readonly<Record<string, string | number>>) => string;
  return altTextFacts(chart)
    .map(({ key, values }) => say(`alt.${key}`, values))
    .join(" ")
    .slice(0, 1000);
}
