import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { openDocument } from "@/lib/articles/open-document.server";
import { receiveSteps } from "@/lib/articles/receive-steps.server";
import type { StepJson } from "@/lib/articles/step-protocol";
import { documentSchema } from "@/lib/document/schema";
import { propose } from "@/lib/document/suggestions/propose";
import { settleSteps } from "@/lib/document/suggestions/settle-steps";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { settleIfInReview } from "@/lib/review/article-step.server";
import type { Newsroom, Person } from "./newsroom";

/*
 * Suggestions as a browser would send them.
 */

/** The text as somebody has it open. */
export async function readText(
  room: Newsroom,
  who: Person,
  articleId: string,
): Promise<{ node: Node; version: number }> {
  const { content, version } = expectAccepted(await openDocument(room.people[who], articleId));
  return { node: documentSchema.nodeFromJSON(content), version };
}

export async function sendSteps(
  room: Newsroom,
  who: Person,
  articleId: string,
  steps: readonly { toJSON: () => unknown }[],
) {
  const { version } = await readText(room, who, articleId);
  const json = steps.map((step) => step.toJSON() as StepJson);
  const input = { articleId, version, clientId: "test-client", steps: json };
  return receiveSteps(room.people[who], input, { suggestionsChanged: settleIfInReview });
}

/** A word at the end (or the beginning) of the headline, as a suggestion of whoever is named. */
export async function suggest(
  room: Newsroom,
  who: Person,
  articleId: string,
  { by = who, id = newId(), first = false } = {},
) {
  const { node } = await readText(room, who, articleId);
  const at = first ? 1 : endOfTitle(node);
  const after = new Transform(node).insert(at, documentSchema.text(" 새로")).doc;
  const as = { id, by: room.people[by].userId, at: "2026-11-26T09:00:00.000Z" };
  const proposed = propose({ before: node, after, as });
  if (!proposed) throw new Error("no proposal");
  return sendSteps(room, who, articleId, proposed.transform.steps);
}

/** Answers every open suggestion. */
export async function answerAll(room: Newsroom, who: Person, articleId: string, verdict: "accept" | "reject") {
  const { node } = await readText(room, who, articleId);
  return sendSteps(room, who, articleId, settleSteps(node, () => verdict).steps);
}

export const endOfTitle = (node: Node) => 1 + (node.firstChild?.content.size ?? 0);
