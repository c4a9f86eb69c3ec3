import type { BlockerPlace } from "@/lib/publishing/blocker";

type Of<Page extends BlockerPlace["page"]> = Extract<BlockerPlace, { page: Page }>;

/** The address at which a blocker is mended: the very spot, not only its page. */
export function placeHref(place: BlockerPlace): string {
  switch (place.page) {
    case "article":
      return articleHref(place);
    case "issue":
      return issueHref(place);
    case "table":
      return `/studio/tables/${place.tableId}`;
    case "source":
      return `/studio/sources/${place.sourceId}`;
  }
}

const anchors = {
  text: "",
  review: "#review",
  picture: "#wordless-picture",
  credit: "#uncredited-picture",
  summary: "#summary",
  references: "#references",
  title: "#title",
  suggestions: "#suggestions",
};

function articleHref(place: Of<"article">): string {
  const article = `/studio/articles/${place.articleId}`;
  return place.part === "thread" ? `${article}#thread-${place.threadId}` : `${article}${anchors[place.part]}`;
}

function issueHref(place: Of<"issue">): string {
  const desk = `/studio/issues/${place.issueId}`;
  switch (place.part) {
    case "section":
      return `${desk}#section-${place.sectionId}`;
    case "item":
      return `${desk}#item-${place.itemId}`;
    case "signOff":
      return "#sign-off";
    case "checklist":
      return "#checklist";
    case "summary":
      return `${desk}?view=summary`;
    default:
      return `${desk}#sections`;
  }
}
