import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle, maySuggest } from "@/lib/access/policies";
import { onlySuggests, onlySuggestsAs } from "@/lib/document/suggestions/only-suggests";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { announcePresence } from "./announce.server";
import { type Applied, applySteps } from "./apply-steps";
import { checkpointDue } from "./checkpoint";
import { freezeRevision } from "./freeze-revision.server";
import { inTurn } from "./in-turn.server";
import { type LockedArticle, lockArticle } from "./lock-article.server";
import { clientIdsFor, readStepsSince } from "./missed-steps.server";
import { placeLate } from "./rebase-steps";
import { remember } from "./recent-documents.server";
import type { Acknowledged, SendSteps } from "./step-protocol";
import { readWorkingCopy, type WorkingCopy } from "./working-copy.server";
import { type Writing, writingOf } from "./writing";
import { type Written, writeSteps } from "./write-steps.server";

export type ReceiveSteps = SendSteps & { readonly articleId: Id };
/** What follows, in the same transaction, when other suggestions are open than before: a review that waited for them may be at its end. */
export type Following = { readonly suggestionsChanged?: (tx: Tx, article: LockedArticle) => Promise<unknown> };
export type StepsRefusal = "notFound" | "forbidden" | "stale" | "reload" | "wrongState" | "invalid" | "tooLarge";

/**
 * Takes in what somebody typed: all of the steps or none. What is accepted has been committed. Steps that come late are placed behind what
 * their author missed, if the request allows for it (`rebase`) and nothing that they stood in is gone; the answer then says what came between.
 * Refuses: notFound, forbidden (also `{ reason: "suggestOnly" }`: more than suggestions of one's own), stale (`{ version, steps, clientIds }`: what the client missed, its own steps among it if an answer was
 * lost), reload (`{ version }`), wrongState (`{ state }`), invalid, tooLarge (the document that would result).
 */
export async function receiveSteps(
  actor: Actor,
  input: ReceiveSteps,
  { suggestionsChanged }: Following = {},
): Promise<Result<Acknowledged, StepsRefusal>> {
  return inTurn(`document:${input.articleId}`, async () => {
    const received = await inTransaction(async (tx) => {
      const done = await receive(tx, actor, input);
      if (done.ok && done.value.written.suggestionsChanged) await suggestionsChanged?.(tx, done.value.article);
      return done;
    });
    if (!received.ok) return received;
    const { written, answer } = received.value;
    // Within the turn: whoever comes next would read and examine the whole text anew.
    remember(written.documentId, written.version, written.writtenAt, written.node);
    return accept(answer);
  });
}

type Received = { readonly written: Written; readonly answer: Acknowledged; readonly article: LockedArticle };

async function receive(tx: Tx, actor: Actor, input: ReceiveSteps): Promise<Result<Received, StepsRefusal>> {
  const article = await lockArticle(tx, input.articleId);
  if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
  const writing = writingOf(actor, article);
  if (!mayEditArticle(actor, article) && !maySuggest(actor, article)) return refuse("forbidden");
  const copy = await readWorkingCopy(tx, article.id);
  const placed = await place(tx, { actor, input, article, copy, writing });
  if (!placed.ok) return placed;

  const { applied, missed, at } = placed.value;
  const { clientId, selection } = input;
  const refused = refuseChange(actor, { article, copy, applied, writing });
  if (refused) return refused;
  if (!writing.suggestOnly) await keepCheckpoint(tx, { actor, article, copy, applied });
  const written = await writeSteps(tx, { actor, article, copy, applied, clientId });
  if (!written.ok) return written;
  const { version } = written.value;
  if (selection) {
    const place = { anchor: at(selection.anchor), head: at(selection.head), version };
    await announcePresence(tx, article.id, { clientId, ...place, userId: actor.userId, name: actor.name });
  }
  return accept({
    article,
    written: written.value,
    answer: missed ? behind(missed, { version, applied, clientId }) : { version },
  });
}

type Placing = {
  readonly actor: Actor;
  readonly input: ReceiveSteps;
  readonly article: LockedArticle;
  readonly copy: WorkingCopy;
  readonly writing: Writing;
};
type Placed = {
  readonly applied: Applied;
  /** What came between the request's version and its steps; null: nothing did. */
  readonly missed: MissedLate | null;
  /** Where a position of the request's own document is now. */
  readonly at: (position: number) => number;
};
type MissedLate = { readonly steps: unknown[]; readonly clientIds: string[] };

async function place(tx: Tx, { actor, input, article, copy, writing }: Placing): Promise<Result<Placed, StepsRefusal>> {
  const open = writing.editable || writing.suggestOnly;
  if (copy.version === input.version) {
    if (!open) return refuse("wrongState", { state: article.state });
    const applied = applySteps(copy.node, input.steps);
    return applied.ok ? accept({ applied: applied.value, missed: null, at: (position) => position }) : applied;
  }
  // Before the state is asked for: whoever lost the answer to their last words is told that they arrived.
  const missed = await readMissed(tx, actor, input, copy);
  if (!missed) return refuse("reload", { version: copy.version });
  // Own steps among the missed: an answer was lost, and what is sent has been taken in before.
  const mayPlace = input.rebase && open && !missed.clientIds.includes(input.clientId);
  const late = mayPlace ? placeLate(copy.node, input.steps, missed.steps) : null;
  if (!late) return refuse("stale", { version: copy.version, ...missed });
  return accept({ applied: late, missed, at: (position) => late.mapping.map(position, -1) });
}

async function readMissed(tx: Tx, actor: Actor, input: ReceiveSteps, { version }: WorkingCopy) {
  const steps = input.version > version ? null : await readStepsSince(tx, input.articleId, input.version);
  if (!steps) return null;
  const clientIds = clientIdsFor({ userId: actor.userId, clientId: input.clientId }, steps);
  return { steps: steps.map(({ step }) => step), clientIds };
}

type Own = { readonly version: number; readonly applied: Applied; readonly clientId: string };

function behind(missed: MissedLate, { version, applied, clientId }: Own): Acknowledged {
  const own = applied.steps.map(() => clientId);
  return { version, steps: [...missed.steps, ...applied.steps], clientIds: [...missed.clientIds, ...own] };
}

type Changing = Pick<Placing, "article" | "copy" | "writing"> & { readonly applied: Applied };

/**
 * Whoever may only suggest has only suggested: without their suggestions the document is what it was without them. Where the state alone
 * forbids edits, whoever may edit may reject others' suggestions too, which changes no text either.
 */
function refuseChange(actor: Actor, { article, copy, applied, writing }: Changing) {
  if (!writing.suggestOnly) return null;
  if (mayEditArticle(actor, article))
    return onlySuggests(copy.node, applied.node) ? null : refuse("wrongState", { state: article.state });
  return onlySuggestsAs(actor.userId, copy.node, applied.node) ? null : refuse("forbidden", { reason: "suggestOnly" });
}

/** Keeps what stands there before somebody else, or a new stretch of writing, changes it. */
async function keepCheckpoint(
  tx: Tx,
  { actor, article, copy, applied }: { actor: Actor; article: LockedArticle; copy: WorkingCopy; applied: Applied },
) {
  if (onlySuggests(copy.node, applied.node)) return;
  if (!checkpointDue(copy, actor.userId, new Date())) return;
  // Refused while a list is too deep or a table has a hole, which the editor is about to mend: the next edit tries again.
  await freezeRevision(tx, {
    articleId: article.id,
    reason: "checkpoint",
    actor: { userId: copy.lastAuthorId ?? actor.userId },
  });
}
