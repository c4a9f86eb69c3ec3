/** Days after the deadline on which a reviewer is reminded again. */
export const reminderDays = [0, 1, 3, 7] as const;

const day = 24 * 60 * 60 * 1000;

/** How many reminders of a deadline are due by now; 0: it has not passed. */
export function remindersDue(dueAt: Date, now: Date): number {
  const over = now.getTime() - dueAt.getTime();
  return over < 0 ? 0 : reminderDays.filter((days) => over >= days * day).length;
}
