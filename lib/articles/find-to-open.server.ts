import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue } from "@/lib/access/policies";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { findArticles } from "./find-articles.server";
import type { ToOpen } from "./to-open";

export const findToOpenSchema = z.strictObject({ publicationId: idSchema, text: z.string().trim().min(1).max(100) });
export type FindToOpen = z.infer<typeof findToOpenSchema>;

const most = 6;

/**
 * What a few letters may mean to somebody who wants to go there: articles with them in the title, last changed first, and the issue
 * whose number they hold. Only what the person may read. Refuses: notFound (the publication).
 */
export async function findToOpen(
  actor: Actor,
  { publicationId, text }: FindToOpen,
): Promise<Result<ToOpen, "notFound">> {
  const [found, issues] = await Promise.all([
    findArticles(actor, { publicationId, text }),
    mayReadIssue(actor, { publicationId }) ? issuesOfNumber(publicationId, text) : [],
  ]);
  if (!found.ok) return found;
  const articles = found.value.articles.slice(0, most).map(({ id, title, state }) => ({ id, title, state }));
  return accept({ articles, issues });
}

async function issuesOfNumber(publicationId: Id, text: string): Promise<ToOpen["issues"]> {
  const digits = /\d{1,6}/.exec(text)?.[0];
  if (digits === undefined) return [];
  return db.issue.findMany({
    where: { publicationId, number: Number(digits) },
    take: 1,
    select: { id: true, number: true },
  });
}
