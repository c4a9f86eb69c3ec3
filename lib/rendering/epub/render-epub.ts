import { strToU8, zipSync, type Zippable } from "fflate";
import { articlesOf, type IssueView, type Part } from "../issue-view";
import { pictureName } from "../pictures";
import type { RenderInput } from "../rendering";
import { picturesIn } from "./book";
import { contentDocuments, type EpubDocument } from "./content-documents";
import { navigation } from "./navigation";
import { packageDocument } from "./package-document";
import { styles } from "./styles";

/** Entries carry no time of their own: the same edition is the same bytes. */
const mtime = new Date(1980, 0, 1);

/** An issue, or one article of it, as an EPUB 3.3 publication. Pure: nothing is looked up. */
export function renderEpub(input: RenderInput): Uint8Array {
  const { issue, part } = input;
  const book = { ...input, title: titleOf(issue, part) };
  const documents: EpubDocument[] = contentDocuments(book);
  const files: Zippable = {
    mimetype: [strToU8("application/epub+zip"), { level: 0, mtime }],
    "META-INF/container.xml": asFile(container),
    "EPUB/package.opf": asFile(packageDocument(book, documents)),
    "EPUB/nav.xhtml": asFile(navigation(book, documents)),
    "EPUB/styles.css": asFile(styles(issue.publication.theme)),
    ...Object.fromEntries(
      picturesIn(book).map(({ file, bytes }) => [`EPUB/pictures/${pictureName(file)}`, [bytes, { level: 0, mtime }]]),
    ),
    ...Object.fromEntries(documents.map(({ file, markup }) => [`EPUB/${file}`, asFile(markup)])),
  };
  return zipSync(files);
}

export function titleOf(issue: IssueView, part: Part): string {
  const [only] = part.kind === "article" ? articlesOf(issue, part) : [];
  return only?.article.view.titleText ?? `${issue.publication.title} ${issue.issue.label}`;
}

function asFile(content: string): [Uint8Array, { level: 9; mtime: Date }] {
  return [strToU8(content), { level: 9, mtime }];
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
