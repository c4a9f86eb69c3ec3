import { longDay, moment } from "../days";
import { type Placed, articlesOf, runsOf } from "../issue-view";
import { listedTitle } from "../notices";
import { pictureName, printableFile } from "../pictures";
import type { FigureView } from "../view";
import { articleId, articleXhtml } from "../xhtml/article";
import { inlineXhtml, link } from "../xhtml/inline";
import { element, text } from "../xhtml/markup";
import { type Book, page } from "./book";

/** A document of the spine. `entries`: what the navigation leads to in it. */
export type EpubDocument = {
  id: string;
  file: string;
  title: string;
  /** Where the book's own text begins. */
  body: boolean;
  entries: { title: string; anchor: string }[];
  markup: string;
};

/** Title page, summary, one document a section, imprint; of an article: itself and the imprint. */
export function contentDocuments(book: Book): EpubDocument[] {
  const placed = articlesOf(book.issue, book.part);
  if (book.part.kind === "article") return [...placed.map((one) => articleDocument(book, one)), imprint(book)];
  const sections = runsOf(placed, ({ section }) => section).map((inSection, index) =>
    sectionDocument(book, inSection, index + 1),
  );
  return [titlePage(book), ...summary(book), ...sections, imprint(book)];
}

function titlePage({ issue, title, words }: Book): EpubDocument {
  const { publication, issue: facts } = issue;
  const body = element(
    "section",
    { class: "title-page", "epub:type": "titlepage" },
    element("h1", {}, text(publication.title)),
    element("p", { class: "label" }, text(facts.label)),
    element("p", {}, text(longDay(facts.publicationDate, publication.language))),
    publication.publisher ? element("p", {}, text(publication.publisher)) : "",
    ...facts.introduction
      .split(/\n+/)
      .filter(Boolean)
      .map((line) => element("p", { class: "introduction" }, text(line))),
  );
  const markup = page({ title, language: publication.language, body, type: "frontmatter" });
  return { id: "title-page", file: "title.xhtml", title: words("forms.titlePage"), body: false, entries: [], markup };
}

function summary({ issue, words }: Book): EpubDocument[] {
  if (issue.summary.length === 0) return [];
  const title = words("reader.summary");
  const context = {
    ...{ words, language: issue.publication.language, prefix: "summary." },
    ...{ references: new Set<string>(), pictureAddress: () => null },
  };
  const lines = issue.summary.map((line) =>
    element(
      "li",
      {},
      line.number ? `${element("span", { class: "number" }, text(line.number))} ` : "",
      inlineXhtml(line.text, context),
    ),
  );
  const list = element("ul", { class: "summary" }, ...lines);
  const body = element("section", { "epub:type": "abstract" }, element("h1", {}, text(title)), list);
  const markup = page({ title, language: issue.publication.language, body, type: "frontmatter" });
  return [{ id: "summary", file: "summary.xhtml", title, body: false, entries: [], markup }];
}

function sectionDocument(book: Book, placed: [Placed, ...Placed[]], place: number): EpubDocument {
  const { issue } = book;
  const { section } = placed[0];
  const { language } = issue.publication;
  const title = section.number ? `${section.number} ${section.title}` : section.title;
  const body = element(
    "section",
    { "epub:type": "part", "aria-labelledby": "section" },
    element(
      "h1",
      { id: "section", class: "opener" },
      section.number ? `${element("span", { class: "number" }, text(section.number))} ` : "",
      text(section.title),
    ),
    ...runsOf(placed, ({ group }) => group).flatMap((inGroup) =>
      inGroup.map(({ article, group }, index) =>
        articleXhtml(article, { ...settingOf(book), level: 2, category: index === 0 ? group.category : "" }),
      ),
    ),
  );
  return {
    ...{ id: `section-${place}`, file: `section-${place}.xhtml`, title, body: true },
    entries: placed.map(({ article }) => entryOf(article, book.words)),
    markup: page({ title, language, body, type: "bodymatter" }),
  };
}

function articleDocument(book: Book, { article, group }: Placed): EpubDocument {
  const { title } = book;
  const body = articleXhtml(article, { ...settingOf(book), level: 1, category: group.category });
  const markup = page({ title, language: article.view.language, body, type: "bodymatter" });
  return { id: "article", file: "article.xhtml", title, body: true, entries: [], markup };
}

function settingOf({ issue, words, pictures }: Book) {
  const pictureAddress = (figure: FigureView) => {
    const file = printableFile(figure);
    return file && pictures.has(file.hash) ? `pictures/${pictureName(file)}` : null;
  };
  return { words, publication: issue.publication, pictureAddress };
}

function entryOf(article: Placed["article"], words: Book["words"]): EpubDocument["entries"][number] {
  const title = listedTitle(article, words);
  return { title: article.number ? `${article.number} ${title}` : title, anchor: articleId(article.slug) };
}

/** Who found it fit to be printed, who made it, how it may be used. */
function imprint({ issue, words }: Book): EpubDocument {
  const { publication, proof, colophon } = issue;
  const title = words("reader.colophon");
  const rows = [
    [words("reader.publishedOn"), text(longDay(issue.issue.publicationDate, publication.language))],
    ...colophon.map(({ label, value }) => [label, link(value, text(value))]),
    [words("forms.address"), link(issue.address, text(issue.address))],
  ];
  const body = element(
    "section",
    { "epub:type": "colophon" },
    element("h1", {}, text(title)),
    element(
      "dl",
      {},
      ...rows.flatMap(([label = "", value = ""]) => [element("dt", {}, text(label)), element("dd", {}, value)]),
    ),
    publication.rightsNotice
      ? element("h2", {}, text(words("reader.rights"))) +
          publication.rightsNotice
            .split(/\n+/)
            .filter(Boolean)
            .map((line) => element("p", {}, text(line)))
            .join("")
      : "",
    proof ? element("h2", {}, text(words("reader.proof"))) + proofLines(proof, publication, words) : "",
  );
  const markup = page({ title, language: publication.language, body, type: "backmatter" });
  return { id: "imprint", file: "imprint.xhtml", title, body: false, entries: [], markup };
}

function proofLines(
  proof: NonNullable<Book["issue"]["proof"]>,
  { language, timeZone }: Book["issue"]["publication"],
  words: Book["words"],
): string {
  const day = moment(proof.publishedAt, language, timeZone);
  const said = words("reader.sealed", { name: proof.signedOffBy, day });
  return [
    element("p", {}, text(said)),
    element("p", {}, `${text(words("reader.editionHash"))} `, element("code", {}, text(proof.editionHash))),
  ].join("");
}
