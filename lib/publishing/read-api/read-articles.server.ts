import "server-only";
import { approvedTextPath, pictureFilePath } from "@/lib/rendering/addresses";
import { wordsOf } from "@/lib/rendering/form-words";
import { numberTables, type Placed, placedArticles } from "@/lib/rendering/issue-view";
import { isRetracted } from "@/lib/rendering/notices";
import { printableFile } from "@/lib/rendering/pictures";
import { articleText, inlineText } from "@/lib/rendering/plain-text";
import type { ArticleView, FigureView } from "@/lib/rendering/view";
import { articleXhtml } from "@/lib/rendering/xhtml/article";
import type { ArticleLine } from "../catalogue/catalogue";
import { findPublication } from "../catalogue/find-publication.server";
import { listArticlesOut } from "../catalogue/list-articles-out.server";
import { namesOfTopic } from "../catalogue/read-topics.server";
import { placedItems } from "../edition";
import { findLiveEdition } from "../find-live.server";
import type { LoadedEdition } from "../load-edition.server";
import { viewOfEdition, type WordingOf } from "../read-form.server";
import { viewsOf } from "../read-views.server";
import { referenceAnswer, tableAnswer } from "./answer-parts";
import { writeCursor } from "./cursor";
import type { AnswerOf, Asked } from "./endpoints";
import type { Links } from "./links";

export async function listArticles(asked: Asked<"articles">, links: Links): Promise<AnswerOf<"articles"> | null> {
  const found = await findPublication(asked.publication);
  if (!found) return null;
  const { limit, kind, section } = asked;
  const topics = section === undefined ? undefined : await namesOfTopic(found.id, section);
  const after = asked.cursor && { day: asked.cursor[0], issueId: asked.cursor[1], position: asked.cursor[2] };
  const lines = await listArticlesOut({ publicationId: found.id, topics, kind, after, take: limit + 1 });
  const page = lines.slice(0, limit);
  const last = lines.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((line) => lineAnswer(line, found.publication.slug, links)),
    next: last ? nextOf(asked, last, links) : null,
  };
}

function lineAnswer(line: ArticleLine, publication: string, links: Links): AnswerOf<"articles">["items"][number] {
  const { articleId: id, slug, title, section, category, byline, isRetracted: gone, issue } = line;
  return {
    ...{ id, slug, title, kind: line.kind as "article", section, category, byline, isRetracted: gone, issue },
    ...links.article(publication, issue.slug, slug),
  };
}

function nextOf({ publication, limit, kind, section }: Asked<"articles">, last: ArticleLine, { api }: Links): string {
  const cursor = writeCursor([last.issue.publicationDate, last.issueId, last.position]);
  const asked = { limit: String(limit), cursor, ...(kind && { kind }), ...(section && { section }) };
  return `${api("publications", publication, "articles")}?${new URLSearchParams(asked)}`;
}

/** An article with its whole text, as markup and without, and all that belongs to it. */
export async function readArticleAnswer(
  asked: Asked<"article">,
  links: Links,
  wordingOf: WordingOf,
): Promise<AnswerOf<"article"> | null> {
  const live = await findLiveEdition(asked.publication, asked.issue);
  if (!live) return null;
  const [placed] = placedArticles(await viewOfEdition(live, new Set([asked.article])));
  const item = placedItems(live.frame).find((one) => one.item.slug === asked.article)?.item;
  if (!placed || !item) return null;
  const { publication, issue, edition } = live.frame;
  const { view, number, hash, notices } = placed.article;
  const place = [publication.slug, issue.slug, item.slug] as const;
  return {
    ...{ id: item.articleId, slug: item.slug, title: view.titleText, kind: view.kind },
    ...{ section: placed.section.title, category: placed.group.category, byline: view.byline },
    isRetracted: isRetracted(placed.article),
    issue: { number: issue.number, slug: issue.slug, publicationDate: issue.publicationDate },
    ...links.article(...place),
    ...textOf(view),
    ...{ number, html: await htmlOf(placed, live, { links, wordingOf }) },
    references: view.references.map(referenceAnswer),
    tables: await tablesOf(live, item.slug, links),
    notices: notices.map(({ kind, at, lines }) => ({ kind, at, text: lines.join("\n") })),
    ...{ edition: edition.number, hash, approved: links.site + approvedTextPath(...place) },
    ...{ forms: links.articleForms(...place), citation: links.citations(...place) },
  };
}

function textOf(view: ArticleView) {
  const { language, lead, summary, readingMinutes } = view;
  return {
    ...{ language, readingMinutes, text: articleText(view) },
    lead: lead ? inlineText(lead.children) : "",
    eventDate: lead?.eventDate ?? null,
    summary: inlineText(summary),
  };
}

type Written = { links: Links; wordingOf: WordingOf };

async function htmlOf({ article }: Placed, { frame }: LoadedEdition, { links, wordingOf }: Written): Promise<string> {
  const pictureAddress = (figure: FigureView) => {
    const file = printableFile(figure);
    return file && links.site + pictureFilePath(file.hash);
  };
  const words = wordsOf(await wordingOf(frame.publication));
  return articleXhtml(article, { words, publication: frame.publication, level: 1, category: "", pictureAddress });
}

/** Tables are numbered in their issue. */
async function tablesOf({ frame }: LoadedEdition, slug: string, links: Links) {
  const articles = [...(await viewsOf(frame))].map(([one, view]) => ({ slug: one, view }));
  const tables = numberTables(articles).filter((table) => table.slug === slug);
  return tables.map((table) => tableAnswer(table, [frame.publication.slug, frame.issue.slug], links));
}
