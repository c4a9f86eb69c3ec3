import { expect, it } from "vitest";
import type { BlockerPlace } from "@/lib/publishing/blocker";
import { placeHref } from "./blocker-place";

const article = { page: "article", articleId: "a" } as const;
const issue = { page: "issue", issueId: "i" } as const;

const table: [BlockerPlace, string][] = [
  [{ ...article, part: "text" }, "/studio/articles/a"],
  [{ ...article, part: "title" }, "/studio/articles/a#title"],
  [{ ...article, part: "review" }, "/studio/articles/a#review"],
  [{ ...article, part: "picture" }, "/studio/articles/a#wordless-picture"],
  [{ ...article, part: "credit" }, "/studio/articles/a#uncredited-picture"],
  [{ ...article, part: "summary" }, "/studio/articles/a#summary"],
  [{ ...article, part: "references" }, "/studio/articles/a#references"],
  [{ ...article, part: "suggestions" }, "/studio/articles/a#suggestions"],
  [{ ...article, part: "thread", threadId: "t" }, "/studio/articles/a#thread-t"],
  [{ ...issue, part: "sections" }, "/studio/issues/i#sections"],
  [{ ...issue, part: "section", sectionId: "s" }, "/studio/issues/i#section-s"],
  [{ ...issue, part: "item", itemId: "t" }, "/studio/issues/i#item-t"],
  [{ ...issue, part: "summary" }, "/studio/issues/i?view=summary"],
  [{ ...issue, part: "checklist" }, "#checklist"],
  [{ ...issue, part: "signOff" }, "#sign-off"],
  [{ page: "table", tableId: "t" }, "/studio/tables/t"],
  [{ page: "source", sourceId: "s" }, "/studio/sources/s"],
];

it.each(table)("%j is mended at %s", (place, href) => expect(placeHref(place)).toBe(href));
