import type { FrozenSource } from "@/lib/document/frozen-source";
import type { NumberedTable } from "@/lib/rendering/issue-view";
import type { EditionPublication } from "../edition";
import type { IssueCard } from "../published";

/** What public lists that go across the issues of a publication answer with. All of it is out. */

/** An article in such a list. */
export type ArticleLine = {
  readonly issueId: string;
  readonly position: number;
  readonly articleId: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly section: string;
  readonly category: string;
  readonly byline: string;
  readonly isRetracted: boolean;
  readonly issue: { readonly number: number; readonly slug: string /** ISO day. */; readonly publicationDate: string };
};

/** A section, a category or a person, with how many articles stand under it. */
export type Topic = { readonly name: string; readonly slug: string; readonly articles: number };

export type Topics = {
  readonly publication: EditionPublication;
  readonly sections: readonly Topic[];
  readonly categories: readonly Topic[];
};
export type People = { readonly publication: EditionPublication; readonly people: readonly Topic[] };

type Paged = { readonly publication: EditionPublication; readonly page: number; readonly pages: number };

export type TopicPage = Paged & { readonly topic: Topic; readonly articles: readonly ArticleLine[] };

/** Tables by the issue that they stand in, newest first. */
export type TablesPage = Paged & {
  readonly issues: readonly { readonly issue: IssueCard; readonly tables: readonly NumberedTable[] }[];
};

/** A source as it was printed last, and in which article. */
export type SourceLine = FrozenSource & {
  readonly sourceId: string;
  readonly articles: number;
  readonly last: { readonly title: string; readonly slug: string; readonly issue: string };
};
export type SourcesPage = Paged & { readonly total: number; readonly sources: readonly SourceLine[] };

export type About = {
  readonly publication: EditionPublication;
  readonly colophon: readonly { readonly label: string; readonly value: string }[];
  readonly issues: number;
  readonly first: IssueCard;
  readonly latest: IssueCard;
};
