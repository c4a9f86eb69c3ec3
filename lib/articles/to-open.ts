import type { Id } from "@/lib/kernel/ids";
import type { ArticleState } from "./article-state";

/** Articles and issues that somebody may want to open. */
export type ToOpen = {
  readonly articles: readonly { readonly id: Id; readonly title: string; readonly state: ArticleState }[];
  readonly issues: readonly { readonly id: Id; readonly number: number }[];
};
