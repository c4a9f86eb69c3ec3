import "server-only";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Actor } from "./actor";

/** As in the list of articles: what is the person's own or was given to them to review. For whoever may not read all of them. */
export function ownArticles({ userId }: Pick<Actor, "userId">): Prisma.ArticleWhereInput {
  return { ownOf: { some: { userId } } };
}
