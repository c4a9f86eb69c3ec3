import "server-only";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { IssueState } from "@/lib/platform/generated/prisma/enums";
import { dropSchedule } from "./drop-schedule.server";
import { issueAfter } from "./transitions";

/** Takes the locks of `lapseSignOffs` before the publication's own: whoever publishes takes them in that order. */
export async function lockReadyIssues(tx: Tx, publicationId: Id): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Issue" WHERE "publicationId" = ${publicationId}::uuid AND ("state" IN ('ready', 'scheduled') OR "scheduledFor" IS NOT NULL)
    ORDER BY "id" FOR UPDATE`;
}

/**
 * What the publication says of itself (its name, imprint, look) is in every issue's hash: those that were ready go back into production.
 * Called in the transaction that changes it.
 */
export async function lapseSignOffs(tx: Tx, actor: Actor, publicationId: Id): Promise<void> {
  const issues = await tx.$queryRaw<{ id: Id; number: number; state: IssueState }[]>`
    SELECT "id"::text, "number", "state"::text FROM "Issue"
    WHERE "publicationId" = ${publicationId}::uuid AND ("state" IN ('ready', 'scheduled') OR "scheduledFor" IS NOT NULL) ORDER BY "id" FOR UPDATE`;
  for (const { id, number, state } of issues) {
    const next = issueAfter(state, "arrange") ?? state;
    await tx.issue.update({ where: { id }, data: { state: next, scheduledFor: null } });
    await dropSchedule(tx, { issue: { id, publicationId, number }, by: actor, because: "publicationChanged" });
    const facts = { state, because: "publicationChanged" };
    await record(tx, { kind: "issue.signOffLapsed", actor, publicationId, subject: { type: "issue", id }, facts });
  }
}

/**
 * An article's text is no longer what the sign-off of its issue covered: an issue that was ready goes back into production, and the
 * event says because of which article. Called in the transaction that moves the article's head to another hash.
 */
export async function lapseSignOff(tx: Tx, actor: Actor | null, articleId: Id): Promise<void> {
  const issues = await tx.$queryRaw<{ id: Id; publicationId: Id; number: number; state: IssueState }[]>`
    SELECT s."id"::text, s."publicationId"::text, s."number", s."state"::text FROM "Issue" s
    JOIN "IssueItem" i ON i."issueId" = s."id"
    WHERE i."articleId" = ${articleId}::uuid AND (s."state" IN ('ready', 'scheduled') OR s."scheduledFor" IS NOT NULL) FOR UPDATE OF s`;
  for (const { id, publicationId, number, state } of issues) {
    const next = issueAfter(state, "arrange") ?? state;
    await tx.issue.update({ where: { id }, data: { state: next, scheduledFor: null } });
    await dropSchedule(tx, { issue: { id, publicationId, number }, by: actor, because: "articleChanged" });
    const event = { actor, publicationId, subject: { type: "issue", id } };
    await record(tx, { ...event, kind: "issue.signOffLapsed", facts: { state, because: "articleChanged", articleId } });
  }
}
