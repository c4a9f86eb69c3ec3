import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { type Refused, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";

/** Why the article cannot be put into an issue of the publication; undefined when it can. An article goes out in one issue. */
export async function refuseArticle(
  tx: Tx,
  publicationId: Id,
  articleId: Id,
): Promise<Refused<"notFound" | "wrongState" | "conflict"> | undefined> {
  const article = await tx.article.findUnique({
    where: { id: articleId, publicationId },
    select: { state: true, item: { select: { issue: { select: { id: true, number: true } } } } },
  });
  if (!article) return refuse("notFound");
  if (article.state === "spiked" || article.state === "retracted")
    return refuse("wrongState", { state: article.state });
  if (article.item) return refuse("conflict", { field: "articleId", issue: article.item.issue.number });
  return undefined;
}
