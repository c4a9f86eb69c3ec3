import type { Id } from "@/lib/kernel/ids";
import type { EditionFrame, EditionPublication } from "./edition";

/** An issue that is not out, as it would be read if it went out now. */
export type IssuePreview = {
  readonly issue: { readonly id: Id; readonly number: number };
  readonly publication: EditionPublication;
  /** Null: there is nothing yet that could be read. */
  readonly frame: EditionFrame | null;
  /** Places without a text: an empty slot, or an article of which nothing was ever kept. In the order of the issue. */
  readonly holes: readonly { readonly label: string; readonly articleId: Id | null }[];
  /** Addresses within the studio: the article's id by its slug, of those that this person may read by themselves. */
  readonly articles: Readonly<Record<string, Id>>;
};
