import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { articleFacts, factsOfArticle } from "./article-facts.server";
import type { OpenedDocument } from "./step-protocol";
import { writingOf } from "./writing";

/** The working copy for whoever opens the article. Refuses: notFound (also for whoever may not read it). */
export async function openDocument(actor: Actor, articleId: Id): Promise<Result<OpenedDocument, "notFound">> {
  const row = await db.article.findUnique({
    where: { id: articleId },
    select: {
      state: true,
      title: true,
      document: { select: { version: true, schemaVersion: true, content: true } },
      ...factsOfArticle,
    },
  });
  if (!row?.document) return refuse("notFound");
  const facts = articleFacts(row);
  if (!mayReadArticle(actor, facts)) return refuse("notFound");
  const { state, title, document } = row;
  return accept({ articleId, ...document, state, title, ...writingOf(actor, { ...facts, state }) });
}
