import type { Thing } from "@/components/reader/structured-data";
import { namesIn, topicSlug } from "@/lib/publishing/catalogue/topic";
import { type EditionFrame, placedItems } from "@/lib/publishing/edition";
import type { PublishedArticle } from "@/lib/publishing/published";
import type { Moments } from "@/lib/publishing/read-moments.server";
import { articlePath, cardPath, issuePath, personPath, publicationPath, tablePath } from "@/lib/rendering/addresses";
import type { NumberedTable } from "@/lib/rendering/issue-view";
import type { ArticleView } from "@/lib/rendering/view";

/*
 * What search engines are told of a page in schema.org's words. `site`: the site's own address, without a slash at its end.
 */

type Issue = { readonly hash: string; readonly label: string; readonly site: string };

/** An issue with its articles, in the periodical that it is of. `label`: as it is printed. */
export function issueThings(frame: EditionFrame, { hash, label, site }: Issue): Thing[] {
  const { publication, issue } = frame;
  const hasPart = placedItems(frame).map(({ item }) => ({
    "@type": "Article",
    headline: item.title,
    url: site + articlePath(publication.slug, issue.slug, item.slug),
  }));
  const image = site + cardPath(publication.slug, issue.slug, hash);
  const whole = { ...issueThing(frame, site), name: `${publication.title} ${label}`, image, hasPart };
  return [whole, breadcrumbs([[publication.title, site + publicationPath(publication.slug)], [label]])];
}

type Told = {
  readonly view: ArticleView;
  readonly tables: readonly NumberedTable[];
  readonly label: string;
  readonly site: string;
  readonly moments: Moments;
};

/** An article, its tables as data sets that can be taken away, and the way to it. */
export function articleThings({ frame, item, section, manifestEntry }: PublishedArticle, told: Told): Thing[] {
  const { view, tables, label, site, moments } = told;
  const { publication, issue } = frame;
  const place = [publication.slug, issue.slug] as const;
  const url = site + articlePath(...place, item.slug);
  const authors = namesIn(view.byline).map((name) => ({
    "@type": "Person",
    name,
    url: authorAddress(frame, name, site),
  }));
  const article = {
    "@type": "Article",
    "@id": url,
    headline: view.titleText,
    description: view.description,
    inLanguage: view.language,
    articleSection: section.title,
    datePublished: issue.publicationDate,
    dateModified: moments.changed,
    ...{ url, mainEntityOfPage: url, image: site + cardPath(...place, manifestEntry.hash, item.slug) },
    ...(authors.length > 0 && { author: authors }),
    ...publisherOf(frame),
    isPartOf: issueThing(frame, site),
  };
  const sets = tables.map((table) => dataSet(table, { place, view, url, site, frame }));
  const way = [
    [publication.title, site + publicationPath(publication.slug)],
    [label, site + issuePath(...place)],
  ] as const;
  return [article, ...sets, breadcrumbs([...way, [view.titleText]])];
}

/** The page of what is out under a name: who is meant. */
export function authorAddress({ publication }: EditionFrame, name: string, site: string): string {
  return site + personPath(publication.slug, topicSlug(name));
}

type Around = { place: readonly [string, string]; view: ArticleView; url: string; site: string; frame: EditionFrame };

function dataSet({ number, table }: NumberedTable, { place, view, url, site, frame }: Around): Thing {
  const name = table.captionText || `${view.titleText} (${number})`;
  return {
    "@type": "Dataset",
    "@id": `${url}#${table.anchor}`,
    name,
    description: [name, table.unit, view.titleText, view.description].filter(Boolean).join(" · "),
    url: `${url}#${table.anchor}`,
    inLanguage: view.language,
    isAccessibleForFree: true,
    ...publisherOf(frame, "creator"),
    isPartOf: { "@id": url },
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "text/csv",
      contentUrl: site + tablePath(...place, number),
    },
  };
}

function issueThing({ publication, issue }: EditionFrame, site: string): Thing {
  return {
    "@type": "PublicationIssue",
    issueNumber: issue.number,
    datePublished: issue.publicationDate,
    inLanguage: publication.language,
    url: site + issuePath(publication.slug, issue.slug),
    isPartOf: { "@type": "Periodical", name: publication.title, url: site + publicationPath(publication.slug) },
  };
}

function publisherOf({ publication }: EditionFrame, as = "publisher"): Thing {
  return publication.publisher ? { [as]: { "@type": "Organization", name: publication.publisher } } : {};
}

/** From the outside in; the last one is the page itself and leads nowhere. */
function breadcrumbs(way: readonly (readonly [name: string, item?: string])[]): Thing {
  const itemListElement = way.map(([name, item], at) => ({
    ...{ "@type": "ListItem", position: at + 1, name },
    ...(item && { item }),
  }));
  return { "@type": "BreadcrumbList", itemListElement };
}
