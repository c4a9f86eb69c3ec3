import { longDay } from "../days";
import type { FormWords, IssueView, PlacedArticle } from "../issue-view";
import { listedTitle, noticeTitle } from "../notices";
import { inlineText } from "../plain-text";
import { excerpt } from "../reading-time";
import type { InlineView } from "../view";

/** An issue as a mail tells of it: what is in it, one line about each article, and where it is read. Both of its texts are drawn from this. */
export type MailContents = {
  readonly language: string;
  /** 대륙과학 주간 제147호 */
  readonly title: string;
  readonly publication: string;
  readonly label: string;
  readonly day: string;
  readonly address: string;
  readonly colour: string;
  readonly introduction: readonly string[];
  readonly sections: readonly MailSection[];
  /** Articles that had no room: they are read on the web. */
  readonly left: number;
  readonly colophon: readonly { readonly label: string; readonly value: string }[];
  readonly rightsNotice: string;
};

export type MailSection = { readonly title: string; readonly articles: readonly MailArticle[] };

export type MailArticle = {
  readonly number: string;
  readonly category: string;
  readonly title: string;
  /** BCP 47, of title and line. */
  readonly language: string;
  readonly line: readonly InlineView[];
  readonly address: string;
  /** That it is corrected or retracted, if it is. */
  readonly notice: string;
};

/** The reader's own addresses: where they end this mail, and where they change what they get. */
export type MailLinks = { readonly leave: string; readonly preferences: string };

/** `reader`: as the reader's device is; the others fix it, for previews. */
export type Scheme = "reader" | "light" | "dark";

/** How much is told, from everything down to headlines. `line`, `introduction`: signs at most; 0: none. `articles`: so many at most. */
export type Room = { readonly line: number; readonly introduction: number; readonly articles: number };

/** Longer than any headline that somebody wrote on purpose. */
const longestTitle = 240;
/** Rows of the imprint, which has 30 at most, and signs of the rights notice that a mail repeats. */
const mostRows = 12;
const longestRights = 600;

/** What the mail says of an issue, as far as there is room. The line of an article is its line in the issue's summary; where it has none, its lead. */
export function mailContents(issue: IssueView, words: FormWords, room: Room): MailContents {
  const { publication, issue: facts, colophon, address } = issue;
  const { language } = publication;
  const sections = sectionsOf(issue, words, room.line);
  const [kept, left] = first(sections, room.articles);
  return {
    language,
    title: `${publication.title} ${facts.label}`,
    publication: publication.title,
    label: facts.label,
    day: longDay(facts.publicationDate, language),
    address,
    colour: publication.theme.colour,
    introduction: room.introduction > 0 ? paragraphs(facts.introduction, room.introduction) : [],
    sections: kept,
    left,
    colophon: colophon.slice(0, mostRows),
    rightsNotice: publication.rightsNotice ? excerpt(publication.rightsNotice, longestRights) : "",
  };
}

function sectionsOf(issue: IssueView, words: FormWords, longest: number): MailSection[] {
  const summary = new Map(issue.summary.map(({ slug, text }) => [slug, text]));
  const article = (placed: PlacedArticle, category: string): MailArticle => {
    const line = summary.get(placed.slug) ?? placed.view.lead?.children ?? [];
    const [latest] = placed.notices;
    return {
      number: placed.number ?? "",
      category,
      title: excerpt(listedTitle(placed, words), longestTitle),
      language: placed.view.language,
      line: longest > 0 ? shortened(line, longest) : [],
      address: placed.address,
      notice: latest ? noticeTitle(latest, issue.publication, words) : "",
    };
  };
  return issue.sections.map(({ number, title, groups }) => ({
    title: [number, title].filter(Boolean).join(". "),
    articles: groups.flatMap(({ category, articles }) => articles.map((placed) => article(placed, category))),
  }));
}

/** As it stands, or, too long, as plain text with an ellipsis. */
function shortened(line: readonly InlineView[], longest: number): readonly InlineView[] {
  const said = inlineText(line);
  return [...said].length <= longest ? line : [{ type: "text", text: excerpt(said, longest) }];
}

function paragraphs(text: string, longest: number): string[] {
  const all = text.split(/\n+/).filter(Boolean);
  return [...text].length <= longest ? all : [excerpt(text, longest)];
}

/** The first articles, and how many are left out. A section without any is left out with them. */
function first(sections: readonly MailSection[], most: number): [MailSection[], number] {
  let room = most;
  let left = 0;
  const kept = sections.flatMap(({ title, articles }) => {
    const shown = articles.slice(0, room);
    room -= shown.length;
    left += articles.length - shown.length;
    return shown.length > 0 ? [{ title, articles: shown }] : [];
  });
  return [kept, left];
}
