import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayPlanIssue } from "@/lib/access/policies";
import { type Day, dateOf, dayIn, dayOf } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { SuggestedIssue } from "./issue-lines";

const dayLength = 86_400_000;

/**
 * What the next issue would be: the next number, and a date that follows the last one in the rhythm of the latest issues (a week when there
 * is nothing to go by), but not in the past. Refuses: notFound, forbidden.
 */
export async function suggestIssue(
  actor: Actor,
  { publicationId, now }: { publicationId: Id; now: Date },
): Promise<Result<SuggestedIssue, "notFound" | "forbidden">> {
  if (!mayPlanIssue(actor, { publicationId })) return refuse("forbidden");
  const publication = await db.publication.findUnique({ where: { id: publicationId }, select: { timeZone: true } });
  if (!publication) return refuse("notFound");
  const latest = await db.issue.findMany({
    where: { publicationId },
    orderBy: [{ publicationDate: "desc" }, { id: "desc" }],
    take: 6,
    select: { publicationDate: true },
  });
  const { _max } = await db.issue.aggregate({ where: { publicationId }, _max: { number: true } });
  const templates = await db.issueTemplate.findMany({
    where: { publicationId },
    orderBy: { name: "asc" },
    take: 50,
    select: { id: true, name: true },
  });
  const today = dayIn(publication.timeZone, now);
  const publicationDate = nextDay(
    today,
    latest.map((issue) => issue.publicationDate),
  );
  return accept({ number: (_max.number ?? 0) + 1, publicationDate, slug: publicationDate, templates });
}

/** Days are midnights UTC, newest first. The shortest pause between them is the rhythm: a longer one was an exception. */
function nextDay(today: Day, days: readonly Date[]): Day {
  const [last] = days;
  if (!last) return today;
  const pauses = days.slice(1).map((day, at) => (days[at]?.getTime() ?? 0) - day.getTime());
  const rhythm = Math.min(...pauses.filter((pause) => pause >= dayLength));
  const step = Number.isFinite(rhythm) ? rhythm : 7 * dayLength;
  let next = last.getTime() + step;
  while (next < dateOf(today).getTime()) next += step;
  return dayOf(new Date(next));
}
