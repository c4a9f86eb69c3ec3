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
 * What the next issue would be: the next number, and a date as far after the last one as that was after the one before it (a week when
 * there is nothing to go by), but not in the past. Refuses: notFound, forbidden.
 */
export async function suggestIssue(
  actor: Actor,
  { publicationId, now }: { publicationId: Id; now: Date },
): Promise<Result<SuggestedIssue, "notFound" | "forbidden">> {
  if (!mayPlanIssue(actor, { publicationId })) return refuse("forbidden");
  const publication = await db.publication.findUnique({ where: { id: publicationId }, select: { timeZone: true } });
  if (!publication) return refuse("notFound");
  const [last, before] = await db.issue.findMany({
    where: { publicationId },
    orderBy: [{ publicationDate: "desc" }, { id: "desc" }],
    take: 2,
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
  const publicationDate = nextDay(today, last?.publicationDate, before?.publicationDate);
  return accept({ number: (_max.number ?? 0) + 1, publicationDate, slug: publicationDate, templates });
}

function nextDay(today: Day, last?: Date, before?: Date): Day {
  if (!last) return today;
  const apart = before ? last.getTime() - before.getTime() : 0;
  const step = apart >= dayLength ? apart : 7 * dayLength;
  let next = last.getTime() + step;
  while (next < dateOf(today).getTime()) next += step;
  return dayOf(new Date(next));
}
