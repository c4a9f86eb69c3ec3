import { type Day, dateOf, dayOf } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import type { ArticleState, IssueState } from "@/lib/platform/generated/prisma/enums";

/** Something on a day of the calendar: an article's deadline, a slot's, or the day on which an issue comes out. */
export type CalendarEntry =
  | {
      of: "article";
      id: Id;
      title: string;
      state: ArticleState;
      isCorrection: boolean;
      at: string;
      /** The place in an issue whose deadline it is; null: the article has one of its own. */
      itemId: Id | null;
      /** This person may put it on another day. */
      mayMove: boolean;
    }
  | { of: "slot"; itemId: Id; issueId: Id; label: string; owner: string | null; at: string; mayMove: boolean }
  | { of: "issue"; id: Id; number: number; state: IssueState };

/** `entries` by their day in the publication's time zone; `more`: there is more than is shown. */
export type CalendarMonth = { month: string; days: Readonly<Record<Day, CalendarEntry[]>>; more: boolean };

const dayLength = 86_400_000;

/** The weeks that a month is shown in, from Monday to Sunday. @param month "2026-12" */
export function weeksOf(month: string): Day[][] {
  const first = dateOf(`${month}-01`);
  const back = (first.getUTCDay() + 6) % 7;
  const start = first.getTime() - back * dayLength;
  const end = dateOf(`${monthAfter(month, 1)}-01`).getTime();
  const count = Math.ceil((end - start) / dayLength / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => dayOf(new Date(start + (week * 7 + day) * dayLength))),
  );
}

/** The month so many months later, or earlier. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
