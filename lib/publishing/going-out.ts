import type { ArticleState } from "@/lib/articles/article-state";
import type { Id } from "@/lib/kernel/ids";

/** How an issue goes out, and what can be done about what is out. Plain data, as a page takes it. */
export type GoingOut = {
  /** The moment that it waits for. */
  schedule: { id: Id; at: string; embargoed: boolean; madeBy: string; overdue: boolean } | null;
  /** What became of the last one, when nothing went out. */
  failed: { at: string; outcome: "refused" | "dropped"; blockers: string[] } | null;
  /** How many preview links open it now; null: not for this person. */
  previewLinks: number | null;
  /** Articles whose text differs from what is out: each may have a notice of its own. */
  changed: { articleId: Id; title: string }[];
  /** The articles of the live edition. */
  out: OutArticle[];
  withdrawn: { at: string; by: string; reason: string } | null;
  may: { correct: boolean; withdraw: boolean };
};

export type OutArticle = {
  articleId: Id;
  title: string;
  /** Where readers have it. */
  path: string;
  state: ArticleState;
  retractedAt: string | null;
  /** A correction that is being written beside a larger draft. */
  correction: { articleId: Id; state: ArticleState } | null;
};
