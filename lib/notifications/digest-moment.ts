import { parseDate, toZoned, toCalendarDateTime, Time } from "@internationalized/date";
import { dayIn } from "@/lib/kernel/dates";

/**
 * The last moment, up to now, at which a person's digest was due: today at their hour on their clock, or yesterday. On a day whose clock
 * leaps over the hour it comes as much later; on one that has it twice, the first time.
 */
export function lastDigestMoment({ digestHour, timeZone }: { digestHour: number; timeZone: string }, now: Date): Date {
  const today = parseDate(dayIn(timeZone, now));
  const at = (day: typeof today) => toZoned(toCalendarDateTime(day, new Time(digestHour)), timeZone).toDate();
  const due = at(today);
  return due.getTime() <= now.getTime() ? due : at(today.subtract({ days: 1 }));
}
