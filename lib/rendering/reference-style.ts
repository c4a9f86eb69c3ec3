import { isKorean, shortDay } from "./days";
import type { ReferenceView } from "./view";

/** A piece of a printed reference. `lang`: of the words, where it is not the publication's. */
export type ReferencePart = {
  readonly text: string;
  readonly lang?: string;
  /** Of a work that stands by itself: set apart in print (italic in Latin letters). */
  readonly isWork?: boolean;
  readonly href?: string;
};

/**
 * One reference as a paragraph, in the order of the APA manual (7th edition) as Korean journals use it: authors, day, title with its
 * translation in brackets, outlet with volume, issue and pages, publisher, address. What is not known is left out with its point. Where there
 * are no authors the title stands first.
 */
export function numberedReference(reference: ReferenceView, language: string): ReferencePart[] {
  const { authors, publishedOn, outlet, publisher } = reference;
  const day = `(${publishedOn ? shortDay(publishedOn, language) : undated(language)}).`;
  const title = titleParts(reference);
  const head = authors
    ? [{ text: `${ended(listed(authors, language))} ${day} ` }, ...title]
    : [...title, { text: ` ${day}` }];
  const numbers = numbersOf(reference);
  const from = outlet ? [{ text: " " }, { text: outlet, isWork: true }, { text: numbers ? `, ${numbers}.` : "." }] : [];
  const house = publisher && publisher !== outlet ? [{ text: ` ${ended(publisher)}` }] : [];
  return [...head, ...from, ...house, ...addressParts(reference)].filter(({ text }) => text !== "");
}

function titleParts({ title, titleTranslation, language, locator }: ReferenceView): ReferencePart[] {
  const more = `${titleTranslation ? ` [${titleTranslation}]` : ""}${locator ? `, ${locator}` : ""}`;
  return [{ text: more ? title : ended(title), lang: language }, { text: more && ended(more) }];
}

/** 12(3), 45–67 */
function numbersOf({ volume = "", issue = "", pages = "" }: ReferenceView): string {
  const place = volume && issue ? `${volume}(${issue})` : volume || (issue && `(${issue})`);
  return [place, pages].filter(Boolean).join(", ");
}

function addressParts({ doi, url }: ReferenceView): ReferencePart[] {
  const address = doi ? `https://doi.org/${doi}` : url;
  return address ? [{ text: " " }, { text: address, href: address }] : [];
}

/** "Kim, Minsu; Lee, Seoyeon" → "Kim, Minsu, & Lee, Seoyeon" in English, names parted by middle dots in Korean. */
function listed(authors: string, language: string): string {
  const names = authors
    .split(";")
    .map((name) => name.trim())
    .filter(Boolean);
  if (isKorean(language)) return names.join(" · ");
  return names.length > 1 ? `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}` : (names[0] ?? "");
}

function undated(language: string): string {
  return isKorean(language) ? "날짜 미상" : "n.d.";
}

/** With a point at its end, unless a sign of its own ends it. */
function ended(text: string): string {
  return /[.!?。！？…]$/u.test(text) ? text : `${text}.`;
}
