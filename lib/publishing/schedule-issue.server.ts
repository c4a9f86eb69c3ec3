import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { lockIssue } from "@/lib/issues/lock-issue.server";
import { tellWebhooks } from "@/lib/issues/tell-webhooks.server";
import { issueAfter } from "@/lib/issues/transitions";
import { daySchema } from "@/lib/kernel/dates";
import { type Id, idSchema, newId } from "@/lib/kernel/ids";
import { accept, type Refused, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { wallClock } from "@/lib/kernel/wall-clock";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { collectBlockers } from "./collect-blockers.server";
import { hashSchema } from "./hash";
import { lockArticles } from "./lock-articles.server";
import { noticesSchema } from "./notices";
import { refusePublishing } from "./publish-issue.server";

export const scheduleIssueSchema = z.strictObject({
  issueId: idSchema,
  /** The issue's hash that was signed off and that the person was looking at: exactly this goes out. */
  hash: hashSchema,
  edition: z.int().min(1),
  /** What the clock shows where the publication is made. */
  day: daySchema,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "clock" }),
  /** Which of the two, where the clock shows this time twice on that day. */
  turn: z.enum(["first", "second"]).nullable().default(null),
  /** Previews say that nothing may be told before. */
  embargoed: z.boolean().default(false),
  reason: linesSchema(500).default(""),
  publicNote: linesSchema(2_000).default(""),
  notices: noticesSchema,
});
export type ScheduleIssue = z.input<typeof scheduleIssueSchema>;
type ClockRefusal = "skippedHour" | "doubledHour" | "past" | "tooFar";
type ScheduleRefusal = "notFound" | "forbidden" | "wrongState" | "stale" | "invalid" | "blocked" | ClockRefusal;
export type Scheduled = { scheduleId: Id; at: string };

/** Milliseconds ahead that a moment may lie: two years, more than anybody plans. */
const farthest = 2 * 366 * 24 * 60 * 60 * 1000;

/**
 * Has an issue go out by itself at a moment of its publication's clock. What goes out is what was signed off: it is asked for the same
 * things as publishing, now and again at the hour, and a change before then ends the schedule. An issue that waits already is moved.
 * Refuses: as publishing does, and skippedHour (facts: after, what the clock shows instead), doubledHour (facts: first, second; say which),
 * past, tooFar.
 */
export function scheduleIssue(actor: Actor, input: ScheduleIssue): Promise<Result<Scheduled, ScheduleRefusal>> {
  return inTransaction(async (tx) => {
    const issue = await lockIssue(tx, input.issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!mayPublishIssue(actor, issue)) return refuse("forbidden");
    await lockArticles(tx, issue.id);
    const found = await collectBlockers(tx, issue.id);
    if (!found) return refuse("notFound");
    const refusal = refusePublishing({ issue, found, input });
    if (refusal) return refusal;
    const state = issueAfter(issue.state, "schedule");
    if (!state) return refuse("wrongState", { state: issue.state });
    const moment = momentOf(found.arrangement.publication.timeZone, input, new Date());
    if (!moment.ok) return moment;

    const at = moment.value;
    const before = await endBefore(tx, issue.id);
    const scheduleId = newId();
    await tx.schedule.create({ data: { id: scheduleId, madeById: actor.userId, at, ...wished(input) } });
    await tx.issue.update({ where: { id: issue.id }, data: { state, scheduledFor: at } });
    const { publicationId } = issue;
    const facts = { at: at.toISOString(), scheduleId, hash: input.hash, ...(before && { movedFrom: before }) };
    await record(tx, {
      kind: "issue.scheduled",
      actor,
      publicationId,
      subject: { type: "issue", id: issue.id },
      facts,
    });
    await enqueue(tx, "issue.publishScheduled", { scheduleId }, { key: `publish-scheduled:${scheduleId}`, runAt: at });
    const more = { at: at.toISOString() };
    await tellWebhooks(tx, { publicationId, issueId: issue.id, event: "issue.scheduled", key: scheduleId, more });
    return accept({ scheduleId, at: at.toISOString() });
  });
}

function wished(input: ScheduleIssue) {
  const { issueId, hash, edition, embargoed = false, reason = "", publicNote = "", notices = [] } = input;
  return { issueId, hash, edition, embargoed, reason, publicNote, notices };
}

/** The moment that the clock means, if it means one and it is to come. */
export function momentOf(
  timeZone: string,
  { day, time, turn }: Pick<ScheduleIssue, "day" | "time" | "turn">,
  now: Date,
): Result<Date, ClockRefusal> | Refused<ClockRefusal> {
  const clock = wallClock(timeZone, day, time);
  if (clock.kind === "skipped") return refuse("skippedHour", { field: "time", time, after: clock.after });
  if (clock.kind === "twice" && !turn) {
    return refuse("doubledHour", { first: clock.first.toISOString(), second: clock.second.toISOString() });
  }
  const at = clock.kind === "once" ? clock.at : turn === "second" ? clock.second : clock.first;
  if (at.getTime() <= now.getTime()) return refuse("past", { field: "time" });
  if (at.getTime() > now.getTime() + farthest) return refuse("tooFar", { field: "day" });
  return accept(at);
}

/** Ends the schedule that is moved, and answers the moment that it was for. */
async function endBefore(tx: Tx, issueId: Id): Promise<string | undefined> {
  const open = await tx.schedule.findFirst({ where: { issueId, endedAt: null }, select: { id: true, at: true } });
  if (!open) return undefined;
  await tx.schedule.update({ where: { id: open.id }, data: { endedAt: new Date(), outcome: "moved" } });
  return open.at.toISOString();
}
