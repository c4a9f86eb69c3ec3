import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { lineSchema } from "@/lib/kernel/text";
import { inTransaction } from "@/lib/platform/db.server";
import { takesEdits } from "./article-state";
import { type Frozen, freezeRevision } from "./freeze-revision.server";
import { lockArticle } from "./lock-article.server";

export const saveVersionSchema = z.strictObject({ articleId: idSchema, label: lineSchema(120).min(1, "required") });
export type SaveVersion = z.infer<typeof saveVersionSchema>;

/**
 * Keeps the text as it stands under a name. While the article is with its reviewers it is not possible: sources may have changed, and a
 * new head would put aside what they have decided.
 * Refuses: notFound, forbidden, wrongState (`{ state }`), invalid (`{ problem, path }`: a document that cannot be frozen).
 */
export function saveVersion(
  actor: Actor,
  { articleId, label }: SaveVersion,
): Promise<Result<Frozen, "notFound" | "forbidden" | "wrongState" | "invalid">> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
    if (!mayEditArticle(actor, article)) return refuse("forbidden");
    if (!takesEdits(article.state)) return refuse("wrongState", { state: article.state });
    const frozen = await freezeRevision(tx, { articleId, reason: "saved", actor, label });
    if (!frozen.ok) return frozen;
    const { id, hash } = frozen.value;
    const subject = { type: "article", id: articleId };
    const facts = { revisionId: id, hash, label };
    await record(tx, { kind: "article.saved", actor, publicationId: article.publicationId, subject, facts });
    return accept(frozen.value);
  });
}
