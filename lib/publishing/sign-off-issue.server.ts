import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue, maySignOff } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { lockIssue } from "@/lib/issues/lock-issue.server";
import { issueAfter } from "@/lib/issues/transitions";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { inTransaction } from "@/lib/platform/db.server";
import { collectBlockers } from "./collect-blockers.server";
import { hashSchema } from "./hash";
import { lockArticles } from "./lock-articles.server";

export const signOffIssueSchema = z.strictObject({
  issueId: idSchema,
  /** The issue's hash that the person was looking at. */
  hash: hashSchema,
  note: linesSchema(2_000).default(""),
});
export type SignOffIssue = z.infer<typeof signOffIssueSchema>;
type SignOffRefusal = "notFound" | "forbidden" | "wrongState" | "stale" | "blocked";

/**
 * Says that exactly this is ready: somebody other than its assemblers, over the hash of everything in it. It holds for as long as that
 * hash is the same. Refuses: notFound, forbidden (not a managing editor, or one who assembled it), wrongState, stale (it has changed
 * since the person looked), blocked (facts: blockers; nobody signs what could not go out).
 */
export function signOffIssue(actor: Actor, input: SignOffIssue): Promise<Result<{ signOffId: Id }, SignOffRefusal>> {
  return inTransaction(async (tx) => {
    const issue = await lockIssue(tx, input.issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    await lockArticles(tx, issue.id);
    const found = await collectBlockers(tx, issue.id);
    if (!found) return refuse("notFound");
    if (!maySignOff(actor, { ...issue, assemblerIds: found.assemblerIds })) {
      return refuse("forbidden", { assembled: found.assemblerIds.includes(actor.userId) });
    }
    const state = issueAfter(issue.state, "signOff");
    if (!state) return refuse("wrongState", { state: issue.state });
    if (found.hash !== input.hash) return refuse("stale", { hash: found.hash });
    if (found.contentBlockers.length > 0) return refuse("blocked", { blockers: found.contentBlockers });

    const data = { issueId: issue.id, hash: input.hash, userId: actor.userId, note: input.note, covers: found.covers };
    const { id } = await tx.signOff.create({ data });
    await tx.issue.update({ where: { id: issue.id }, data: { state } });
    await record(tx, {
      kind: "issue.signedOff",
      actor,
      publicationId: issue.publicationId,
      subject: { type: "issue", id: issue.id },
      facts: { hash: input.hash, signOffId: id },
    });
    return accept({ signOffId: id });
  });
}
