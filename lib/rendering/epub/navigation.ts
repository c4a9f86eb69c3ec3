import { element, text } from "../xhtml/markup";
import { type Book, page } from "./book";
import type { EpubDocument } from "./content-documents";

/** The contents: documents, and in them the articles. It is read as a page too. */
export function navigation({ issue, words }: Book, documents: readonly EpubDocument[]): string {
  const title = words("reader.contents");
  const entries = documents.map(({ file, title: named, entries: inside }) =>
    element(
      "li",
      {},
      element("a", { href: file }, text(named)),
      inside.length > 0 ? element("ol", {}, ...inside.map((entry) => entryOf(file, entry))) : "",
    ),
  );
  const contents = element(
    "nav",
    { "epub:type": "toc", role: "doc-toc", id: "toc" },
    element("h1", {}, text(title)),
    element("ol", {}, ...entries),
  );
  return page({
    title,
    language: issue.publication.language,
    body: contents + landmarks(documents, title),
    type: "frontmatter",
  });
}

function entryOf(file: string, { title, anchor }: EpubDocument["entries"][number]): string {
  return element("li", {}, element("a", { href: `${file}#${anchor}` }, text(title)));
}

function landmarks(documents: readonly EpubDocument[], title: string): string {
  const start = documents.find(({ body }) => body);
  const places = [
    element("li", {}, element("a", { "epub:type": "toc", href: "#toc" }, text(title))),
    ...(start
      ? [element("li", {}, element("a", { "epub:type": "bodymatter", href: start.file }, text(start.title)))]
      : []),
  ];
  return element("nav", { "epub:type": "landmarks", hidden: "hidden" }, element("ol", {}, ...places));
}
