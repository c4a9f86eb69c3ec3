import { articlesOf } from "../issue-view";
import { element, text } from "../xhtml/markup";
import { pictureName } from "../pictures";
import { type Book, picturesIn } from "./book";
import type { EpubDocument } from "./content-documents";

/** The package: what the book is, whom it suits, its files and their order. */
export function packageDocument(book: Book, documents: readonly EpubDocument[]): string {
  const manifest = [
    element("item", { id: "nav", href: "nav.xhtml", "media-type": "application/xhtml+xml", properties: "nav" }),
    element("item", { id: "styles", href: "styles.css", "media-type": "text/css" }),
    ...picturesIn(book).map(({ file }, index) =>
      element("item", {
        id: `picture-${index + 1}`,
        href: `pictures/${pictureName(file)}`,
        "media-type": file.mediaType,
      }),
    ),
    ...documents.map(({ id, file, markup }) =>
      element("item", {
        ...{ id, href: file, "media-type": "application/xhtml+xml" },
        properties: markup.includes("<svg ") && "svg",
      }),
    ),
  ];
  // The contents stand behind the title page, as in a printed book; an article begins with itself.
  const [first, ...rest] = documents.map(({ id }) => element("itemref", { idref: id }));
  const nav = element("itemref", book.part.kind === "issue" ? { idref: "nav" } : { idref: "nav", linear: "no" });
  const spine = book.part.kind === "issue" ? [first ?? "", nav, ...rest] : [first ?? "", ...rest, nav];
  const attributes = {
    xmlns: "http://www.idpf.org/2007/opf",
    version: "3.0",
    "unique-identifier": "id",
    "xml:lang": book.issue.publication.language,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("package", attributes, metadata(book, documents), element("manifest", {}, ...manifest), element("spine", {}, ...spine))}\n`;
}

function metadata(book: Book, documents: readonly EpubDocument[]): string {
  const { issue, part, title } = book;
  const { publication, proof } = issue;
  const placed = articlesOf(issue, part);
  const address = part.kind === "article" ? (placed[0]?.article.address ?? issue.address) : issue.address;
  const bylines = [...new Set(placed.map(({ article }) => article.view.byline).filter(Boolean))];
  const facts: [string, string][] = [
    ["dc:title", title],
    [
      "dc:language",
      part.kind === "article" ? (placed[0]?.article.view.language ?? publication.language) : publication.language,
    ],
    ["dc:date", issue.issue.publicationDate],
    ["dc:source", address],
    ["dc:publisher", publication.publisher],
    ["dc:description", part.kind === "article" ? (placed[0]?.article.view.description ?? "") : publication.description],
    ["dc:rights", publication.rightsNotice],
    ...bylines.map((name): [string, string] => ["dc:creator", name]),
  ];
  return element(
    "metadata",
    { "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
    element("dc:identifier", { id: "id" }, text(proof ? `${address}#edition-${proof.editionNumber}` : address)),
    ...facts.filter(([, value]) => value !== "").map(([name, value]) => element(name, {}, text(value))),
    meta(
      "dcterms:modified",
      (proof?.publishedAt ?? `${issue.issue.publicationDate}T00:00:00Z`)
        .replace(/\.\d+(?=Z|[+-])/, "")
        .replace(/\+00:00$/, "Z"),
    ),
    element("meta", { property: "belongs-to-collection", id: "series" }, text(publication.title)),
    element("meta", { refines: "#series", property: "collection-type" }, "series"),
    element("meta", { refines: "#series", property: "group-position" }, String(issue.issue.number)),
    ...accessibility(book, documents),
  );
}

/** EPUB Accessibility 1.1: what can be perceived, by what means, and what a reader may rely on. */
function accessibility(book: Book, documents: readonly EpubDocument[]): string[] {
  const { words } = book;
  const visual = picturesIn(book).length > 0 || documents.some(({ markup }) => markup.includes("<svg "));
  const features = [
    ...(visual ? ["alternativeText"] : []),
    "tableOfContents",
    "structuralNavigation",
    "readingOrder",
    "displayTransformability",
    "unlocked",
  ];
  return [
    meta("schema:accessMode", "textual"),
    ...(visual ? [meta("schema:accessMode", "visual")] : []),
    meta("schema:accessModeSufficient", "textual"),
    ...features.map((feature) => meta("schema:accessibilityFeature", feature)),
    meta("schema:accessibilityHazard", "none"),
    meta("schema:accessibilitySummary", words("forms.accessibility")),
  ];
}

function meta(property: string, value: string): string {
  return element("meta", { property }, text(value));
}
