import type { Id } from "@/lib/kernel/ids";

/** Printed pages, in tenths, as they were counted last; null: never. `fresh`: nothing changed since. */
export type PageCount = { tenths: number | null; fresh: boolean };

/** What one article took when it was counted last. `version`: of the working copy that was counted; null: something else about the article has changed since. */
export type PrintedPages = { readonly pages: number; readonly version: number | null; readonly countedAt: string };

/** How long an issue is in print now: each article by its id, and the whole with its cover and imprint. */
export type PageCounts = { articles: Readonly<Record<Id, PageCount>>; issue: PageCount };

/** One count that has just been made, as it is sent to whoever looks at the issue. */
export type CountedPages =
  | { of: "article"; articleId: Id; tenths: number }
  | { of: "issue"; tenths: number }
  /** `newly`: how many had to be set; `failed`: the press could not set some of it. */
  | { of: "end"; newly: number; failed: boolean };

export function withCount(counts: PageCounts, counted: CountedPages): PageCounts {
  if (counted.of === "end") return counts;
  const count = { tenths: counted.tenths, fresh: true };
  if (counted.of === "issue") return { ...counts, issue: count };
  return { ...counts, articles: { ...counts.articles, [counted.articleId]: count } };
}

/** Whether everything that can be counted has been, as it stands now. */
export function allFresh({ articles, issue }: PageCounts): boolean {
  return issue.fresh && Object.values(articles).every(({ fresh }) => fresh);
}

/** Pages over the budget, in tenths; 0 when it is kept, when there is none, or when nothing was counted. */
export function tenthsOver(tenths: number | null, budget: number | null): number {
  return tenths === null || budget === null ? 0 : Math.max(0, tenths - budget * 10);
}
