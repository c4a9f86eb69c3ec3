import type { BlockerPlace } from "@/lib/publishing/gate";

/** The address at which a blocker is mended. */
export function placeHref(place: BlockerPlace): string {
  if (place.page === "article" && place.part === "thread")
    return `/studio/articles/${place.articleId}#thread-${place.threadId}`;
  if (place.page === "article" && place.part === "picture")
    return `/studio/articles/${place.articleId}#wordless-picture`;
  if (place.page === "article") return `/studio/articles/${place.articleId}${place.part === "review" ? "#review" : ""}`;
  const desk = `/studio/issues/${place.issueId}`;
  switch (place.part) {
    case "section":
      return `${desk}#section-${place.sectionId}`;
    case "item":
      return `${desk}#item-${place.itemId}`;
    case "signOff":
      return "#sign-off";
    default:
      return `${desk}#sections`;
  }
}
