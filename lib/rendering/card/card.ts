import { longDay } from "../days";
import type { FormWords, IssueView, Part } from "../issue-view";
import { articlesOf, placedArticles } from "../issue-view";
import { isRetracted, listedTitle } from "../notices";
import { printInline, printLanguage, printText } from "../print/print-inline";
import type { PrintInline } from "../print/print-nodes";
import type { ArticleView } from "../view";

/** Letters of a headline: a longer one is cut, since a picture that nobody can read says less. */
const mostLetters = 140;
const mostHeadlines = 3;
/** Ems that a line of the title holds: a word that is wider breaks. */
const room = 13;

export type Card = {
  readonly eyebrow: string;
  readonly title: PrintInline[];
  /** Headlines of an issue. */
  readonly lines: PrintInline[][];
  readonly byline: string;
};

/** What the card of an issue, or of one article in it, says, with all that its template reads. Null for an article that is not in it. */
export function cardData(issue: IssueView, part: Part, words: FormWords) {
  const card = part.kind === "issue" ? cardOfIssue(issue) : cardOfArticle(issue, part, words);
  if (!card) return null;
  const { publication } = issue;
  return {
    ...{ publication: publication.title, label: issue.issue.label, words: {}, counting: true, onField: true },
    day: longDay(issue.issue.publicationDate, publication.language),
    language: printLanguage(publication.language),
    ...{ textFace: publication.theme.textFace, colour: publication.theme.colour },
    measure: { size: 10, aside: 0, full: 0 },
    card,
  };
}

function cardOfArticle(issue: IssueView, part: Part, words: FormWords): Card | null {
  const [placed] = articlesOf(issue, part);
  if (!placed) return null;
  const { section, group, article } = placed;
  const title = isRetracted(article) ? printText(shortened(listedTitle(article, words)), room) : titleOf(article.view);
  const byline = article.view.byline && words("reader.by", { name: article.view.byline });
  return { eyebrow: group.category || section.title, title, lines: [], byline };
}

function cardOfIssue(issue: IssueView): Card {
  const placed = placedArticles(issue);
  const leading = placed.filter(({ article }) => article.view.kind !== "brief");
  const [first, ...others] = leading.length > 0 ? leading : placed;
  const line = (text: string) => printText(shortened(text), 2 * room);
  return {
    eyebrow: first?.section.title ?? "",
    title: first ? titleOf(first.article.view) : printText(issue.publication.title, room),
    lines: others.slice(0, mostHeadlines).map(({ article }) => line(article.view.titleText)),
    byline: issue.publication.publisher,
  };
}

/** With its runs of Chinese in Chinese letters, without marks of notes. */
function titleOf({ title, titleText }: ArticleView): PrintInline[] {
  const short = shortened(titleText);
  if (short.endsWith("…")) return printText(short, room);
  const said = title.filter(({ type }) => type !== "noteMark" && type !== "citation");
  return printInline(said, { prefix: "", references: [], room });
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join("")}…` : letters.join("");
}
