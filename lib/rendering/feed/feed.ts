/** What is new in a publication, before it is written down as Atom, RSS or JSON Feed. */
export type Feed = {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly publisher: string;
  readonly rightsNotice: string;
  /** The publication's page, in full. */
  readonly address: string;
  /** Of the entry that changed last; ISO 8601. */
  readonly updated: string;
  /** Newest issue first, in each the order of its contents. */
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  /** The same for ever, whatever address or title the article gets. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly language: string;
  /** Each by itself. */
  readonly authors: readonly string[];
  /** Section and category. */
  readonly categories: readonly string[];
  /** One or two sentences. */
  readonly description: string;
  /** The whole text, as markup that stands for itself. */
  readonly content: string;
  /** When it went out for the first time, whatever edition of its issue is out now; ISO 8601. */
  readonly published: string;
  /** When the text that readers have went out, or when they were last told something over it; ISO 8601. */
  readonly updated: string;
};
