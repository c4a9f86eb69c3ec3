import type { NoticeView, FormWords, PlacedArticle } from "../issue-view";
import { noticeTitle } from "../notices";
import { leadDay, whereabouts } from "../table-words";
import type { LeadView, ReferenceView } from "../view";
import { blocksXhtml, headingOf } from "./blocks";
import { inlineXhtml, link, type XhtmlContext } from "./inline";
import { element, lang, text } from "./markup";
import { notesUnder, noteXhtml } from "./text-blocks";

type Setting = {
  words: FormWords;
  /** How its days are written. */
  publication: { language: string; timeZone: string };
  /** Of the title's heading. */
  level: number;
  category: string;
  /** Where something else says the title and the byline already: neither stands here. */
  untitled?: boolean;
  pictureAddress: XhtmlContext["pictureAddress"];
  page?: XhtmlContext["page"];
};

/** The id of an article in a document that holds several. */
export function articleId(slug: string): string {
  return `a-${slug}`;
}

/** An article with its notes and references. */
export function articleXhtml(
  { slug, number, view, notices }: PlacedArticle,
  { words, publication, level, category, untitled = false, pictureAddress, page }: Setting,
): string {
  const { language } = publication;
  const references = new Set(view.references.map(({ anchor }) => anchor));
  const context: XhtmlContext = { words, language, prefix: `${articleId(slug)}.`, references, pictureAddress, page };
  const heading = element(
    headingOf(level),
    { id: articleId(slug) },
    number ? `${element("span", { class: "number" }, text(number))} ` : "",
    inlineXhtml(view.title, context),
  );
  return element(
    "article",
    { class: view.kind, ...lang(view.language), "aria-labelledby": untitled ? null : articleId(slug) },
    category ? element("p", { class: "category" }, text(category)) : "",
    untitled ? "" : heading,
    view.byline && !untitled ? element("p", { class: "byline" }, text(words("reader.by", { name: view.byline }))) : "",
    ...notices.map((notice) => noticeOverXhtml(notice, publication, words)),
    view.lead ? leadXhtml(view.lead, language, context) : "",
    blocksXhtml(view.blocks, level + 1, context),
    footnotes(view.footnotes, level + 1, context),
    referencesXhtml(view.references, { level: level + 1, language }, context),
  );
}

/** That an article is retracted, or what in it was corrected: before everything that it says. */
function noticeOverXhtml(notice: NoticeView, publication: Setting["publication"], words: FormWords): string {
  const title = noticeTitle(notice, publication, words);
  return element(
    "aside",
    { class: `over ${notice.kind}`, "aria-label": title },
    element("p", {}, element("strong", {}, text(title))),
    ...notice.lines.map((line) => element("p", {}, text(line))),
  );
}

function leadXhtml(lead: LeadView, language: string, context: XhtmlContext): string {
  const day = leadDay(lead, language);
  const line = element("p", { class: "lead" }, inlineXhtml(lead.children, context), day ? ` ${text(day)}` : "");
  return line + notesUnder(lead.notes, context);
}

function footnotes(notes: Parameters<typeof notesUnder>[0], level: number, context: XhtmlContext): string {
  if (notes.length === 0) return "";
  const title = element(headingOf(level), { class: "end-title" }, text(context.words("reader.footnotes")));
  return element("section", { class: "footnotes" }, title, ...notes.map((note) => noteXhtml(note, context)));
}

function referencesXhtml(
  references: readonly ReferenceView[],
  { level, language }: { level: number; language: string },
  context: XhtmlContext,
): string {
  if (references.length === 0) return "";
  const title = element(headingOf(level), { class: "end-title" }, text(context.words("reader.references")));
  const items = references.map((reference) => referenceXhtml(reference, language, context));
  return element("section", { class: "references", role: "doc-bibliography" }, title, element("ul", {}, ...items));
}

function referenceXhtml(reference: ReferenceView, language: string, context: XhtmlContext): string {
  const { number, anchor, title, titleTranslation, locator, url, archiveUrl } = reference;
  const { words, prefix } = context;
  return element(
    "li",
    { id: `${prefix}${anchor}` },
    element(
      "p",
      {},
      number === null ? "" : `[${number}] `,
      element("cite", lang(reference.language), text(title)),
      locator ? `, ${text(locator)}` : "",
    ),
    titleTranslation ? element("p", {}, text(titleTranslation)) : "",
    element(
      "p",
      { class: "whereabouts" },
      [
        whereabouts(reference, language, words).map(text),
        [
          ...(url ? [link(url, text(url))] : []),
          ...(archiveUrl ? [link(archiveUrl, text(words("reader.archived")))] : []),
        ],
      ]
        .map((line) => line.join(" · "))
        .filter(Boolean)
        .join("<br/>"),
    ),
  );
}
