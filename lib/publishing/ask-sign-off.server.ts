import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayArrangeContents, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { lockIssue } from "@/lib/issues/lock-issue.server";
import { issueAfter } from "@/lib/issues/transitions";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { collectBlockers } from "./collect-blockers.server";
import { hashSchema } from "./hash";

export const askSignOffSchema = z.strictObject({
  issueId: idSchema,
  /** The issue's hash that the person was looking at. */
  hash: hashSchema,
});
export type AskSignOff = z.infer<typeof askSignOffSchema>;
type AskRefusal = "notFound" | "forbidden" | "wrongState" | "stale" | "blocked";

/**
 * Asks those who may sign an issue off to do so: the managing editors who have not assembled it. Of one state of the issue each is told once.
 * Refuses: notFound, forbidden, wrongState, stale (it has changed since the person looked), blocked (facts: blockers; nobody could sign it).
 */
export function askSignOff(actor: Actor, input: AskSignOff): Promise<Result<{ asked: number }, AskRefusal>> {
  return inTransaction(async (tx) => {
    const issue = await lockIssue(tx, input.issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!mayArrangeContents(actor, issue)) return refuse("forbidden");
    if (!issueAfter(issue.state, "signOff")) return refuse("wrongState", { state: issue.state });
    const found = await collectBlockers(tx, issue.id);
    if (!found) return refuse("notFound");
    if (found.hash !== input.hash) return refuse("stale", { hash: found.hash });
    if (found.contentBlockers.length > 0) return refuse("blocked", { blockers: found.contentBlockers });

    const people = await signers(tx, issue.publicationId, [...found.assemblerIds, actor.userId]);
    const place = { type: "issue", id: issue.id, part: "sign-off" } as const;
    const news = { kind: "signOffAsked", byName: actor.name, subject: String(issue.number), place } as const;
    for (const userId of people)
      await enqueue(
        tx,
        "person.tell",
        { userId, ...news },
        { key: `signOffAsked:${issue.id}:${input.hash}:${userId}` },
      );
    const { publicationId } = issue;
    const subject = { type: "issue", id: issue.id };
    await record(tx, { kind: "issue.signOffAsked", actor, publicationId, subject, facts: { hash: input.hash } });
    return accept({ asked: people.length });
  });
}

async function signers(tx: Tx, publicationId: Id, except: readonly Id[]): Promise<Id[]> {
  const rows = await tx.membership.findMany({
    where: { publicationId, role: "managingEditor", userId: { notIn: [...except] }, user: { deactivatedAt: null } },
    select: { userId: true },
    take: 50,
  });
  return rows.map(({ userId }) => userId);
}
