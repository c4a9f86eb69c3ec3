import { z } from "zod";

/** A day of the calendar without a time zone, as ISO 8601 writes it: 2023-02-10. */
export const daySchema = z.iso.date();
export type Day = z.infer<typeof daySchema>;

/** A `@db.Date` column's value (midnight UTC) as a day. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** A day as a `@db.Date` column takes it: midnight UTC. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The day that it is in a place at a moment. Throws for a time zone that is not IANA's. */
export function dayIn(timeZone: string, moment: Date): Day {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(moment);
}
