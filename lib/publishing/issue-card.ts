import { type EditionFrame, placedItems } from "./edition";
import type { IssueCard } from "./published";

const mostHeadlines = 4;

/** An issue as a list shows it. */
export function issueCard(frame: EditionFrame): IssueCard {
  const items = placedItems(frame).map(({ item }) => item);
  const leading = items.filter(({ kind }) => kind !== "brief");
  return {
    number: frame.issue.number,
    slug: frame.issue.slug,
    publicationDate: frame.issue.publicationDate,
    editionNumber: frame.edition.number,
    publishedAt: frame.edition.publishedAt,
    articleCount: items.length,
    headlines: (leading.length > 0 ? leading : items)
      .slice(0, mostHeadlines)
      .map(({ number, title, slug }) => ({ number, title, slug })),
  };
}
