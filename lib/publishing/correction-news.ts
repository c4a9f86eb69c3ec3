import type { ArticleState } from "@/lib/articles/article-state";
import type { Id } from "@/lib/kernel/ids";

/** What an article has to do with corrections, as its desk says it. */
export type CorrectionNews = {
  /** It is itself a correction, of this article. `id` is null for whoever may not open it. */
  readonly corrects: { readonly id: Id | null; readonly title: string } | null;
  /** A correction of what is out of it is being made. `id` is null for whoever may not open it. */
  readonly underWay: { readonly id: Id | null; readonly state: ArticleState } | null;
  /** What is out was corrected while a larger draft goes on. */
  readonly wentOut: CorrectionOut | null;
  /** What is out of it may be corrected by this person, and is not yet. */
  readonly mayBegin: boolean;
};

export type CorrectionOut = {
  /** ISO instant. */
  readonly at: string;
  /** What readers are told; "" where they are told nothing. */
  readonly notice: string;
  /** The texts as they were and are out, as JSON; null: the draft has all of it already. */
  readonly texts: { readonly before: unknown; readonly after: unknown } | null;
};
