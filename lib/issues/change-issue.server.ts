import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayArrangeContents, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { dropSchedule } from "./drop-schedule.server";
import { type LockedIssue, lockIssue } from "./lock-issue.server";
import { issueAfter } from "./transitions";

/** Every change of an issue names the issue's version that the person was looking at. */
export const issueVersionSchema = z.strictObject({ issueId: idSchema, version: z.int().min(0) });
export type IssueVersion = z.infer<typeof issueVersionSchema>;

export type Changed = { version: number };
export type ChangeRefusal = "notFound" | "forbidden" | "stale" | "wrongState" | "conflict" | "notEmpty" | "tooMany";

export type IssueChange = {
  /** What the event `issue.arranged` says was done. */
  kind: string;
  may?: (actor: Actor, facts: { publicationId: Id }) => boolean;
  /** Makes the change under the lock and answers the event's facts. */
  apply(tx: Tx, issue: LockedIssue): Promise<Result<Record<string, unknown>, ChangeRefusal>>;
};

/**
 * The one way to change an arrangement: locks the issue, refuses who may not and what is stale, makes the change, raises the
 * version, drops a sign-off that no longer covers what is there, and writes it all down with the change.
 */
export async function changeIssue(
  actor: Actor,
  { issueId, version }: IssueVersion,
  change: IssueChange,
): Promise<Result<Changed, ChangeRefusal>> {
  return inTransaction(async (tx) => {
    const issue = await lockIssue(tx, issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!(change.may ?? mayArrangeContents)(actor, issue)) return refuse("forbidden");
    if (issue.version !== version) return refuse("stale", { version: issue.version });
    const state = issueAfter(issue.state, "arrange");
    if (!state) return refuse("wrongState", { state: issue.state });

    const done = await change.apply(tx, issue);
    if (!done.ok) return done;
    await tx.issue.update({ where: { id: issueId }, data: { version: version + 1, state, scheduledFor: null } });
    await dropSchedule(tx, { issue, by: actor, because: change.kind });
    const event = { actor, publicationId: issue.publicationId, subject: { type: "issue", id: issueId } };
    await record(tx, {
      ...event,
      kind: "issue.arranged",
      facts: { change: change.kind, ...done.value, version: version + 1 },
    });
    if (issue.state === "ready" || issue.state === "scheduled") {
      await record(tx, {
        ...event,
        kind: "issue.signOffLapsed",
        facts: { state: issue.state, because: change.kind, ...done.value },
      });
    }
    return accept({ version: version + 1 });
  });
}
