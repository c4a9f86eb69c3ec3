import { describe, expect, it } from "vitest";
import { allFresh, type PageCounts, tenthsOver, withCount } from "./page-budget";

const counts: PageCounts = {
  articles: { a: { tenths: 12, fresh: false }, b: { tenths: null, fresh: false } },
  issue: { tenths: null, fresh: false },
};

it.each<[number | null, number | null, number]>([
  [20, 2, 0],
  [21, 2, 1],
  [5, 2, 0],
  [21, null, 0],
  [null, 2, 0],
])("%s tenths against %s pages are %s over", (tenths, budget, over) => expect(tenthsOver(tenths, budget)).toBe(over));

describe("counts that come one after the other", () => {
  it("are fresh once all of them are there, the whole among them", () => {
    const first = withCount(counts, { of: "article", articleId: "a", tenths: 13 });
    expect(first.articles.a).toEqual({ tenths: 13, fresh: true });
    const second = withCount(first, { of: "article", articleId: "b", tenths: 4 });
    expect(allFresh(second)).toBe(false);
    const third = withCount(second, { of: "issue", tenths: 60 });
    expect(allFresh(third)).toBe(true);
    expect(withCount(third, { of: "end", newly: 2, failed: false })).toBe(third);
  });
});
