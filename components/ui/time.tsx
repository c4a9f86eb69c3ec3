import { useFormatter, useNow } from "next-intl";

export type TimeProps = {
  /** An instant; ISO 8601 when it comes as a string. */
  value: Date | string;
  /** The zone it is told in (IANA): the publication's. */
  timeZone?: string;
  /**
   * relative: "3 minutes ago", the full time on pointing. day: the date. full: date and time. Default: relative within a
   * week of now, the date beyond it.
   */
  as?: "relative" | "day" | "full" | "auto";
};

const week = 7 * 24 * 60 * 60 * 1000;

/** A moment, in words that a person would use, with the exact one for whoever points at it. */
export function Time({ value, timeZone, as = "auto" }: TimeProps) {
  const format = useFormatter();
  const now = useNow();
  const moment = new Date(value);
  const full = format.dateTime(moment, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23", timeZone });
  const day = format.dateTime(moment, { dateStyle: "medium", timeZone });
  const near = Math.abs(moment.getTime() - now.getTime()) < week;
  const relative = as === "relative" || (as === "auto" && near);
  return (
    <time dateTime={moment.toISOString()} title={full} suppressHydrationWarning>
      {relative ? format.relativeTime(moment, now) : as === "full" ? full : day}
    </time>
  );
}
