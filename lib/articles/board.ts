import type { Id } from "@/lib/kernel/ids";
import type { ArticleState } from "./article-state";

/*
 * What lies on the board: for one person and one publication, at one moment. Every list is bounded; `more` says that there
 * are further ones, and the articles' list shows them.
 */

/** A review that this person was asked for and has not decided. */
export type ReviewTask = {
  readonly roundId: Id;
  readonly articleId: Id;
  readonly title: string;
  /** It corrects an article that is out. */
  readonly isCorrection: boolean;
  readonly round: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
};

/** An article that lies with this person: to be written, or returned with changes asked for. */
export type WritingTask = {
  readonly articleId: Id;
  readonly title: string;
  /** It corrects an article that is out. */
  readonly isCorrection: boolean;
  readonly state: ArticleState;
  readonly dueAt: Date | null;
  readonly updatedAt: Date;
  /** Who asked for changes last, and in which words. */
  readonly returned: { readonly by: string; readonly note: string } | null;
};

/** An empty slot of a coming issue that this person is to fill. */
export type SlotTask = {
  readonly itemId: Id;
  readonly issueId: Id;
  readonly issueNumber: number;
  readonly label: string;
  readonly dueAt: Date | null;
};

/** An article of anybody that is late or soon due. */
export type DueArticle = {
  readonly articleId: Id;
  readonly title: string;
  readonly state: ArticleState;
  readonly dueAt: Date;
  readonly people: readonly string[];
};

export type BoardItem = {
  readonly id: Id;
  /** Null: an empty slot. */
  readonly article: { readonly id: Id; readonly title: string; readonly state: ArticleState } | null;
  readonly label: string;
  readonly owner: string | null;
  readonly dueAt: Date | null;
  /** Whose approval stands on it. */
  readonly approvedBy: readonly string[];
};

export type IssueOnBoard = {
  readonly id: Id;
  readonly number: number;
  /** ISO 8601. */
  readonly publicationDate: string;
  readonly state: "planned" | "inProduction" | "ready" | "scheduled";
  readonly scheduledFor: Date | null;
  /** Scheduled for a moment that is past: nothing went out, somebody must look. */
  readonly overdue: boolean;
  readonly sections: readonly { readonly id: Id; readonly title: string; readonly items: readonly BoardItem[] }[];
};

export type Board = {
  readonly reviews: readonly ReviewTask[];
  readonly writing: readonly WritingTask[];
  readonly slots: readonly SlotTask[];
  /** Null for those to whom other people's deadlines are no business. */
  readonly due: readonly DueArticle[] | null;
  /** The next issues to come, the nearest first. */
  readonly issues: readonly IssueOnBoard[];
};

/** Rows of each list of the board. */
export const boardRows = 12;

/** How many of an issue's items are approved, and in all. */
export function readiness(issue: IssueOnBoard): { approved: number; total: number } {
  const items = issue.sections.flatMap((section) => section.items);
  return { approved: items.filter(isApproved).length, total: items.length };
}

const approvedStates: readonly ArticleState[] = ["approved", "scheduled", "published", "corrected"];

export function isApproved({ article }: BoardItem): boolean {
  return article !== null && approvedStates.includes(article.state);
}
