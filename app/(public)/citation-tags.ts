import { namesIn } from "@/lib/publishing/catalogue/topic";
import type { PublishedArticle } from "@/lib/publishing/published";
import { articleFormPath, articlePath, issuePath } from "@/lib/rendering/addresses";
import type { ArticleView, ReferenceView } from "@/lib/rendering/view";

/** References that a page names in its head; more would weigh on every reader for the sake of few programs. */
const mostReferences = 100;

/**
 * What programs that keep references read in an article's head: the tags of Google Scholar and Zotero (Highwire) and Dublin Core's.
 * @param site without a slash at its end
 */
export function citationTags({ frame, item }: PublishedArticle, view: ArticleView, site: string) {
  const { publication, issue } = frame;
  const place = [publication.slug, issue.slug, item.slug] as const;
  const address = site + articlePath(...place);
  const authors = namesIn(view.byline);
  return known({
    citation_title: view.titleText,
    citation_author: authors,
    citation_publication_date: issue.publicationDate.replaceAll("-", "/"),
    citation_journal_title: publication.title,
    citation_publisher: publication.publisher,
    citation_issue: String(issue.number),
    citation_language: view.language,
    citation_fulltext_html_url: address,
    citation_pdf_url: site + articleFormPath(...place, "pdf"),
    citation_reference: view.references.slice(0, mostReferences).map(referenceTag),
    "DC.title": view.titleText,
    "DC.creator": authors,
    "DC.publisher": publication.publisher,
    "DC.date": issue.publicationDate,
    "DC.language": view.language,
    "DC.type": "Text",
    "DC.format": "text/html",
    "DC.identifier": address,
    "DC.description": view.description,
    "DC.rights": publication.rightsNotice,
    "DCTERMS.isPartOf": site + issuePath(publication.slug, issue.slug),
  });
}

/** citation_title=…; citation_journal_title=…: what is not known is left out. */
function referenceTag({ title, outlet, publishedOn, authors = "", doi = "" }: ReferenceView): string {
  const names = authors.split(";").map((name) => ["citation_author", name.trim()] as const);
  const facts = [["citation_title", title], ...names, ["citation_journal_title", outlet]] as const;
  const more = [
    ["citation_publication_date", publishedOn ?? ""],
    ["citation_doi", doi],
  ] as const;
  return [...facts, ...more]
    .flatMap(([name, value]) => (value ? [`${name}=${value.replaceAll(";", ",")};`] : []))
    .join(" ");
}

/** Without those that say nothing. */
function known(tags: Readonly<Record<string, string | string[]>>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(tags).filter(([, value]) => value.length > 0));
}
