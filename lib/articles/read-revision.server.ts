import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import { parseDocumentNode } from "@/lib/document/document";
import { withoutSuggestions } from "@/lib/document/suggestions/settle";
import { type RevisionContent, readRevisionContent } from "@/lib/document/revision-content";
import type { Id } from "@/lib/kernel/ids";
import { accept, expectAccepted, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { findArticleFacts } from "./article-facts.server";
import { lockArticle } from "./lock-article.server";
import type { ReadRevision } from "./revision";
import { gatherRevisionContent } from "./revision-content.server";
import { readWorkingCopy } from "./working-copy.server";

/**
 * One revision of an article with its content. Refuses: notFound (also a revision of another article, and for whoever may not read it).
 * @throws when what was stored does not read back: a broken promise
 */
export async function readRevision(
  actor: Actor,
  { articleId, revisionId }: { articleId: Id; revisionId: Id },
): Promise<Result<ReadRevision, "notFound">> {
  const facts = await findArticleFacts(db, articleId);
  if (!facts || !mayReadArticle(actor, facts)) return refuse("notFound");
  const row = await db.revision.findUnique({
    where: { id: revisionId, articleId },
    select: {
      id: true,
      number: true,
      hash: true,
      documentVersion: true,
      label: true,
      content: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  });
  if (!row) return refuse("notFound");
  const { createdAt, createdBy, content, ...rest } = row;
  return accept({ ...rest, at: createdAt, by: createdBy.name, content: expectAccepted(readRevisionContent(content)) });
}

/** The same by its number in the article's history. Refuses: notFound. */
export async function readRevisionNumbered(
  actor: Actor,
  { articleId, number }: { articleId: Id; number: number },
): Promise<Result<ReadRevision, "notFound">> {
  const row = await db.revision.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { id: true },
  });
  return row ? readRevision(actor, { articleId, revisionId: row.id }) : refuse("notFound");
}

/** What would be frozen now: for a preview, and to compare with. The document may still break rules that the editor mends. Refuses: notFound. */
export function readCurrent(
  actor: Actor,
  articleId: Id,
): Promise<Result<{ version: number; content: RevisionContent }, "notFound">> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
    const copy = await readWorkingCopy(tx, articleId);
    const { document } = expectAccepted(parseDocumentNode(withoutSuggestions(copy.node), { whileEditing: true }));
    return accept({ version: copy.version, content: await gatherRevisionContent(tx, article, document) });
  });
}
