import "server-only";
import type { Node } from "@tiptap/pm/model";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { checkDocument } from "@/lib/document/check-document";
import { onlySuggests } from "@/lib/document/suggestions/only-suggests";
import { withoutSuggestions } from "@/lib/document/suggestions/settle";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import { announceState, announceSteps } from "./announce.server";
import type { Applied } from "./apply-steps";
import { stateAfterEdit } from "./article-state";
import { writeCitations } from "./citations.server";
import type { LockedArticle } from "./lock-article.server";
import { moveAnchors } from "./move-anchors.server";
import { noteSuggestions } from "./note-suggestions.server";
import { isStorable } from "./storable";
import type { WorkingCopy } from "./working-copy.server";

export type Written = {
  readonly documentId: Id;
  readonly version: number;
  readonly writtenAt: Date;
  readonly node: Node;
  /** Other suggestions are open now than before. */
  readonly suggestionsChanged: boolean;
};

type Writing = {
  readonly actor: Pick<Actor, "userId">;
  /** Locked by this transaction. */
  readonly article: LockedArticle;
  readonly copy: WorkingCopy;
  readonly applied: Applied;
  readonly clientId: string;
  /** What becomes of the suggestions that the steps take away; without it, that is told from the text. */
  readonly answer?: "rejected";
};

/**
 * Writes steps that fit, with the document that results, if that keeps all rules of `lib/document`. The one place that changes
 * a working copy. The caller holds the lock and has asked for right, state and version; it remembers the node once committed.
 * Refuses: invalid, tooLarge.
 */
export async function writeSteps(tx: Tx, writing: Writing): Promise<Result<Written, "invalid" | "tooLarge">> {
  const { actor, article, copy, applied } = writing;
  const checked = checkDocument(applied.node, { whileEditing: true });
  if (!checked.ok) return checked;
  const texts = { steps: JSON.stringify(applied.steps), content: JSON.stringify(applied.node.toJSON()) };
  if (!isStorable(texts.steps) || !isStorable(texts.content)) return refuse("invalid", { reason: "text" });
  const cited = await writeCitations(tx, article, copy.node, applied.node);
  if (!cited.ok) return cited;

  const proposes = onlySuggests(copy.node, applied.node);
  const noted = await noteSuggestions(tx, { ...writing, before: copy.node, after: applied.node, proposes });
  if (!noted.ok) return noted;

  const written = { ...(await store(tx, writing, { ...texts, proposes })), suggestionsChanged: noted.value };
  const { node, version } = written;
  await moveAnchors(tx, { articleId: article.id, maps: applied.maps, node, version });
  const state = stateAfterEdit(article.state);
  if (state !== article.state) {
    const subject = { type: "article", id: article.id };
    const { publicationId } = article;
    await record(tx, { kind: "article.changed", actor, publicationId, subject, facts: { fields: ["state"], state } });
    await announceState(tx, article.id, state);
  }
  await announceSteps(tx, article.id, written.version);
  return accept(written);
}

type Texts = { readonly steps: string; readonly content: string; readonly proposes: boolean };

/** One statement, since every key that somebody presses waits for it. */
async function store(
  tx: Tx,
  { actor, article, copy, applied, clientId }: Writing,
  texts: Texts,
): Promise<Omit<Written, "suggestionsChanged">> {
  const { node } = applied;
  const version = copy.version + applied.steps.length;
  const writtenAt = new Date();
  await tx.$executeRaw`
    WITH steps AS (
      INSERT INTO "DocumentStep" ("documentId", "version", "step", "clientId", "userId", "proposes", "createdAt")
      SELECT ${copy.documentId}::uuid, ${copy.version}::int + s."at", s."step", ${clientId}, ${actor.userId}::uuid, ${texts.proposes}, ${writtenAt}
      FROM jsonb_array_elements(${texts.steps}::jsonb) WITH ORDINALITY AS s("step", "at")
    ), document AS (
      UPDATE "Document" SET "version" = ${version}::int, "content" = ${texts.content}::jsonb, "updatedAt" = ${writtenAt}
      WHERE "id" = ${copy.documentId}::uuid
    )
    UPDATE "Article" SET "title" = ${titleOf(node)}, "state" = ${stateAfterEdit(article.state)}::"ArticleState", "updatedAt" = ${writtenAt}
    WHERE "id" = ${article.id}::uuid`;
  return { documentId: copy.documentId, version, writtenAt, node };
}

/** The headline as lists show it: without what is only suggested. */
export function titleOf(node: Node): string {
  return withoutSuggestions(node).firstChild?.textContent.normalize("NFC").trim() ?? "";
}
