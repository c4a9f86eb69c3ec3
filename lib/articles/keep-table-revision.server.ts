import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { lockArticle } from "./lock-article.server";
import type { TableUpdate } from "./table-uses";

/**
 * Notes that an article shall not take a table's newer revision: it is not offered there again until there is a still newer one. The text
 * stays as it is, so nothing that was approved is touched.
 * Refuses: notFound, forbidden.
 */
export async function keepTableRevision(
  actor: Actor,
  { articleId, tableId, revisionId }: TableUpdate,
): Promise<Result<undefined, "notFound" | "forbidden">> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
    if (!mayEditArticle(actor, article)) return refuse("forbidden");
    const { publicationId } = article;
    const revision = await tx.tableRevision.findUnique({
      where: { id: revisionId, tableId, table: { publicationId } },
    });
    if (!revision) return refuse("notFound");
    const place = { articleId, tableId };
    const kept = { revisionId, userId: actor.userId };
    await tx.tableKept.upsert({ where: { articleId_tableId: place }, create: { ...place, ...kept }, update: kept });
    const subject = { type: "article", id: articleId };
    await record(tx, { kind: "article.tableKept", actor, publicationId, subject, facts: { tableId, revisionId } });
    return accept();
  });
}
