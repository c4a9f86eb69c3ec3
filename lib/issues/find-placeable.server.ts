import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayArrangeContents, mayReadIssue } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { titleHas } from "@/lib/articles/title-filter";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { lineSchema } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { PlaceableArticle } from "./issue-lines";

export const findPlaceableSchema = z.strictObject({ issueId: idSchema, text: lineSchema(100).default("") });
export type FindPlaceable = z.infer<typeof findPlaceableSchema>;

const most = 30;

/** Articles that could be put into the issue: in no issue yet, not out of the work, with the text in their title; newest first, at most 30. */
export async function findPlaceable(
  actor: Actor,
  { issueId, text }: FindPlaceable,
): Promise<Result<PlaceableArticle[], "notFound" | "forbidden">> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  if (!mayArrangeContents(actor, issue)) return refuse("forbidden");
  const articles = await db.article.findMany({
    where: {
      publicationId: issue.publicationId,
      item: null,
      state: { notIn: ["spiked", "retracted"] },
      ...(text ? titleHas(text) : {}),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: most,
    select: { id: true, title: true, kind: true, state: true },
  });
  return accept(articles);
}
