import type { FormWords } from "./issue-view";
import { dayOfYear, shortDay } from "./days";
import type { LeadView, ReferenceView, TableView } from "./view";

/** What stands with a caption: `단위: 명`, or "". */
export function captionParts(table: TableView, words: FormWords): { unit: string } {
  return { unit: table.unit ? words("reader.unit", { unit: table.unit }) : "" };
}

/**
 * What stands around a caption: angle brackets where print sets Hangul or Han, as is its habit, and nothing in a publication of any other
 * script. The pages do the same (components/reader/styles/latin.css). `language`: of the publication, BCP 47.
 */
export function captionSigns(language: string): readonly [before: string, after: string] {
  return /^(?:ko|zh|ja)\b/i.test(language) ? ["〈", "〉"] : ["", ""];
}

/** A source under a table: `출처: 기관, ` and its title in its own language. */
export function sourceParts(
  { title, language, outlet, url }: ReferenceView,
  words: FormWords,
): { before: string; title: string; language: string; url: string } {
  const said = outlet ? words("reader.source", { outlet }) : words("reader.sourceUnnamed");
  return { before: `${said}, `, title, language, url };
}

/** Where and when a source came out: outlet, day, when it was looked at. */
export function whereabouts(reference: ReferenceView, language: string, words: FormWords): string[] {
  const { outlet, publishedOn, accessedOn } = reference;
  return [
    outlet,
    publishedOn ? shortDay(publishedOn, language) : "",
    accessedOn ? words("reader.accessed", { day: shortDay(accessedOn, language) }) : "",
  ].filter(Boolean);
}

/** The day of the event behind a lead: `(1. 7.)`, or "". */
export function leadDay(lead: LeadView, language: string): string {
  return lead.eventDate ? `(${dayOfYear(lead.eventDate, language)})` : "";
}
