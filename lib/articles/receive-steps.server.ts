import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { announcePresence } from "./announce.server";
import { applySteps } from "./apply-steps";
import { takesEdits } from "./article-state";
import { checkpointDue } from "./checkpoint";
import { freezeRevision } from "./freeze-revision.server";
import { type LockedArticle, lockArticle } from "./lock-article.server";
import { clientIdsFor, readStepsSince } from "./missed-steps.server";
import { remember } from "./recent-documents.server";
import type { SendSteps } from "./step-protocol";
import { readWorkingCopy, type WorkingCopy } from "./working-copy.server";
import { type Written, writeSteps } from "./write-steps.server";

export type ReceiveSteps = SendSteps & { readonly articleId: Id };
export type StepsRefusal = "notFound" | "forbidden" | "stale" | "reload" | "wrongState" | "invalid" | "tooLarge";

/**
 * Takes in what somebody typed: all of the steps or none. What is accepted has been committed.
 * Refuses: notFound, forbidden, stale (`{ version, steps, clientIds }`: what the client missed, its own steps among it if an answer was
 * lost), reload (`{ version }`), wrongState (`{ state }`), invalid, tooLarge (the document that would result).
 */
export async function receiveSteps(
  actor: Actor,
  input: ReceiveSteps,
): Promise<Result<{ version: number }, StepsRefusal>> {
  const received = await inTransaction((tx) => receive(tx, actor, input));
  if (!received.ok) return received;
  const { documentId, version, writtenAt, node } = received.value;
  remember(documentId, version, writtenAt, node);
  return accept({ version });
}

async function receive(tx: Tx, actor: Actor, input: ReceiveSteps): Promise<Result<Written, StepsRefusal>> {
  const article = await lockArticle(tx, input.articleId);
  if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
  if (!mayEditArticle(actor, article)) return refuse("forbidden");
  const copy = await readWorkingCopy(tx, article.id);
  // Before the state is asked for: whoever lost the answer to their last words is told that they arrived.
  if (copy.version !== input.version) return refuseStale(tx, actor, input, copy);
  if (!takesEdits(article.state)) return refuse("wrongState", { state: article.state });
  const applied = applySteps(copy.node, input.steps);
  if (!applied.ok) return applied;

  await keepCheckpoint(tx, { actor, article, copy });
  const written = await writeSteps(tx, { actor, article, copy, applied: applied.value, clientId: input.clientId });
  if (written.ok && input.selection) {
    const { clientId, selection } = input;
    const presence = { clientId, ...selection, version: written.value.version, userId: actor.userId, name: actor.name };
    await announcePresence(tx, article.id, presence);
  }
  return written;
}

async function refuseStale(tx: Tx, actor: Actor, input: ReceiveSteps, { version }: WorkingCopy) {
  const steps = input.version > version ? null : await readStepsSince(tx, input.articleId, input.version);
  if (!steps) return refuse("reload", { version });
  const clientIds = clientIdsFor({ userId: actor.userId, clientId: input.clientId }, steps);
  return refuse("stale", { version, steps: steps.map(({ step }) => step), clientIds });
}

/** Keeps what stands there before somebody else, or a new stretch of writing, changes it. */
async function keepCheckpoint(
  tx: Tx,
  { actor, article, copy }: { actor: Actor; article: LockedArticle; copy: WorkingCopy },
) {
  if (!checkpointDue(copy, actor.userId, new Date())) return;
  // Refused while a list is too deep or a table has a hole, which the editor is about to mend: the next edit tries again.
  await freezeRevision(tx, {
    articleId: article.id,
    reason: "checkpoint",
    actor: { userId: copy.lastAuthorId ?? actor.userId },
  });
}
