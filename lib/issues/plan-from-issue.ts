import { dateOf, dayIn } from "@/lib/kernel/dates";
import { timeIn } from "@/lib/platform/moments";
import type { ArrangedItem, Arrangement } from "./arrangement";
import { type IssuePlan, issuePlanSchema } from "./issue-plan";

/**
 * What an issue is made like, without what is in it: its sections with their rules, a slot for each place with its owner, its deadline as days
 * before the publication date, its budget, and the checklist untouched. No headline and no text comes along.
 */
export function planFromIssue({ issue, publication, sections }: Arrangement): IssuePlan {
  const slot = (item: ArrangedItem) => ({
    ...{ label: item.slotLabel, category: item.category, hints: item.hints },
    ...{ ownerId: item.ownerId, pageBudget: item.pageBudget },
    ...due(item.dueAt, issue.publicationDate, publication.timeZone),
  });
  return issuePlanSchema.parse({
    sections: sections.map(({ title, numbering, itemNumbersRunOn, itemsNumbered, reviewPolicy, items }) => ({
      ...{ title, numbering, itemNumbersRunOn, itemsNumbered, reviewPolicy },
      slots: items.slice(0, 100).map(slot),
    })),
    checklist: issue.checklist.map(({ text }) => text),
    pageBudget: issue.pageBudget,
  });
}

/** A deadline after the publication date is nobody's plan: it becomes the day itself. */
function due(dueAt: string | null, publicationDate: string, timeZone: string) {
  if (!dueAt) return { dueOffsetDays: null };
  const moment = new Date(dueAt);
  const days = (dateOf(dayIn(timeZone, moment)).getTime() - dateOf(publicationDate).getTime()) / 86_400_000;
  return { dueOffsetDays: Math.max(-365, Math.min(0, Math.round(days))), dueTime: timeIn(timeZone, moment) };
}
