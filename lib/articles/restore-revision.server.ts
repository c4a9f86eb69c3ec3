import "server-only";
import { Node } from "@tiptap/pm/model";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { readRevisionContent } from "@/lib/document/revision-content";
import { documentSchema } from "@/lib/document/schema";
import { withoutSuggestions } from "@/lib/document/suggestions/settle";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Refused, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { takesEdits } from "./article-state";
import { differenceStep } from "@/lib/document/difference-step";
import { type Frozen, freezeRevision } from "./freeze-revision.server";
import { type LockedArticle, lockArticle } from "./lock-article.server";
import { remember } from "./recent-documents.server";
import { readWorkingCopy, type WorkingCopy } from "./working-copy.server";
import { type Written, writeSteps } from "./write-steps.server";

export const restoreRevisionSchema = z.strictObject({ articleId: idSchema, revisionId: idSchema });
export type RestoreRevision = z.infer<typeof restoreRevisionSchema>;
export type RestoreRefusal = "notFound" | "forbidden" | "wrongState" | "invalid" | "tooLarge";

/** Signs the step of a restoration; no editor has this id, so all of them take it in. */
const restorer = "restored";

/**
 * Puts the text of an earlier revision back, as a new version: what stood there before is frozen first, and editors that are open follow by
 * the step like by anybody's. The label of the new revision is the number of the one that was put back.
 * Refuses: notFound (also a revision of another article), forbidden, wrongState (`{ state }`), invalid (it cites a source that is gone).
 */
export async function restoreRevision(actor: Actor, input: RestoreRevision): Promise<Result<Frozen, RestoreRefusal>> {
  const restored = await inTransaction((tx) => restore(tx, actor, input));
  if (!restored.ok) return restored;
  const { frozen, written } = restored.value;
  if (written) remember(written.documentId, written.version, written.writtenAt, written.node);
  return accept(frozen);
}

type Restored = { readonly frozen: Frozen; readonly written: Written | null };

async function restore(
  tx: Tx,
  actor: Actor,
  { articleId, revisionId }: RestoreRevision,
): Promise<Result<Restored, RestoreRefusal>> {
  const article = await lockArticle(tx, articleId);
  const revision = article && (await tx.revision.findUnique({ where: { id: revisionId, articleId } }));
  if (!article || !revision || !mayReadArticle(actor, article)) return refuse("notFound");
  if (!mayEditArticle(actor, article)) return refuse("forbidden");
  if (!takesEdits(article.state)) return refuse("wrongState", { state: article.state });
  const content = readRevisionContent(revision.content);
  if (!content.ok) return content;
  const copy = await readWorkingCopy(tx, articleId);
  if (copy.unfrozenSince) await keepBefore(tx, { actor, articleId, copy });

  const written = await putBack(tx, {
    actor,
    article,
    copy,
    node: Node.fromJSON(documentSchema, content.value.document),
  });
  if (written && !written.ok) return written;
  const label = String(revision.number);
  const frozen = await freezeRevision(tx, { articleId, reason: "restored", actor, label });
  if (!frozen.ok) return frozen;
  const subject = { type: "article", id: articleId };
  await record(tx, {
    kind: "article.restored",
    actor,
    publicationId: article.publicationId,
    subject,
    facts: { revisionId },
  });
  return accept({ frozen: frozen.value, written: written?.value ?? null });
}

type Keeping = { actor: Actor; articleId: Id; copy: WorkingCopy };

/** Refused for a document that the editor has yet to mend; its steps stay on record all the same. */
async function keepBefore(tx: Tx, { actor, articleId, copy }: Keeping): Promise<void> {
  await freezeRevision(tx, { articleId, reason: "checkpoint", actor: { userId: copy.lastAuthorId ?? actor.userId } });
}

type PuttingBack = { actor: Actor; article: LockedArticle; copy: WorkingCopy; node: Node };

/** Null when the text is the same already. */
async function putBack(
  tx: Tx,
  { actor, article, copy, node }: PuttingBack,
): Promise<{ ok: true; value: Written } | Refused<"invalid" | "tooLarge"> | null> {
  if (withoutSuggestions(copy.node).eq(node)) return null;
  const step = differenceStep(copy.node, node);
  const applied = step?.apply(copy.node).doc;
  if (!step || !applied) return null;
  const changed = { node: applied, steps: [step.toJSON()], maps: [step.getMap()] };
  return writeSteps(tx, { actor, article, copy, applied: changed, clientId: restorer, answer: "rejected" });
}
