import { issueLabel } from "@/lib/issues/publication";
import type { EditionFrame } from "@/lib/publishing/edition";
import type { PublishedArticle } from "@/lib/publishing/published";
import type { ArticlePlace } from "./article-place";

/** 제147호, as the publication counts. */
export function labelOf({ publication, issue }: EditionFrame): string {
  return issueLabel(publication.numbering, issue.number);
}

/** Where a published article stands. */
export function placeOf(published: PublishedArticle, address: string): ArticlePlace {
  const { frame, section, group, item, previous, next } = published;
  const { slug, publicationDate } = frame.issue;
  return {
    publication: frame.publication,
    issue: { label: labelOf(frame), slug, publicationDate },
    section,
    category: group.category,
    number: item.number,
    ...{ previous, next, address, slug: item.slug },
  };
}
