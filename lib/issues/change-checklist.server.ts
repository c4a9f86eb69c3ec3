import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayArrangeContents, mayPlanIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import {
  checklistTextsSchema,
  type IssueChecklist,
  issueChecklistSchema,
  pointTextSchema,
  reworded,
} from "./issue-checklist";
import { lockIssue } from "./lock-issue.server";

export const tickPointSchema = z.strictObject({ issueId: idSchema, text: pointTextSchema, done: z.boolean() });
export type TickPoint = z.infer<typeof tickPointSchema>;

/**
 * Ticks a point of the issue's checklist off, or takes the tick back. Readers see nothing of it, so that it is not in the issue's hash and
 * drops no sign-off; the gate asks for it again when the issue goes out. Done twice it is done once.
 * Refuses: notFound (issue, or no such point by now), forbidden.
 */
export function tickPoint(actor: Actor, { issueId, text, done }: TickPoint) {
  return changeChecklist(actor, issueId, {
    may: mayArrangeContents,
    apply(list) {
      const point = list.find((one) => one.text === text);
      if (!point) return refuse("notFound");
      if ((point.done !== null) === done) return accept(null);
      const by = { userId: actor.userId, name: actor.name, at: new Date().toISOString() };
      const next = list.map((one) => (one === point ? { text, done: done ? by : null } : one));
      return accept({ next, kind: "issue.pointTicked", facts: { title: text, done } });
    },
  });
}

export const rewordChecklistSchema = z.strictObject({ issueId: idSchema, texts: checklistTextsSchema });
export type RewordChecklist = z.infer<typeof rewordChecklistSchema>;

/** Changes what is on the issue's checklist; a point whose words stay keeps its tick. Refuses: notFound, forbidden. */
export function rewordChecklist(actor: Actor, { issueId, texts }: RewordChecklist) {
  return changeChecklist(actor, issueId, {
    may: mayPlanIssue,
    apply: (list) =>
      accept({ next: reworded(list, texts), kind: "issue.checklistChanged", facts: { points: texts.length } }),
  });
}

type Next = {
  next: IssueChecklist;
  kind: "issue.pointTicked" | "issue.checklistChanged";
  facts: Record<string, string | number | boolean>;
};
type Change = {
  may: (actor: Actor, facts: { publicationId: Id }) => boolean;
  /** Null: there is nothing to write. */
  apply(list: IssueChecklist): Result<Next | null, "notFound">;
};

function changeChecklist(
  actor: Actor,
  issueId: Id,
  { may, apply }: Change,
): Promise<Result<{ checklist: IssueChecklist }, "notFound" | "forbidden">> {
  return inTransaction(async (tx) => {
    const issue = await lockIssue(tx, issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!may(actor, issue)) return refuse("forbidden");
    const list = await readList(tx, issueId);
    const changed = apply(list);
    if (!changed.ok) return changed;
    if (!changed.value) return accept({ checklist: list });
    const { next, kind, facts } = changed.value;
    await tx.issue.update({ where: { id: issueId }, data: { checklist: next } });
    const subject = { type: "issue", id: issueId };
    await record(tx, { kind, actor, publicationId: issue.publicationId, subject, facts });
    return accept({ checklist: next });
  });
}

async function readList(tx: Tx, issueId: Id): Promise<IssueChecklist> {
  const { checklist } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { checklist: true } });
  return issueChecklistSchema.parse(checklist);
}
