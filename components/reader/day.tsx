import { dayOfInstant, dayOfYear, longDay, moment, shortDay } from "@/lib/rendering/days";
import type { Setting } from "./words";

type DayProps = {
  day: string;
  language: string /** long: with the weekday. year: within its year. */;
  as?: "long" | "short" | "year";
};

const forms = { long: longDay, short: shortDay, year: dayOfYear };

/** An ISO day, as the publication's language writes it. */
export function Day({ day, language, as = "short" }: DayProps) {
  return <time dateTime={day}>{forms[as](day, language)}</time>;
}

/** An instant in the publication's time zone, to the minute. */
export function Moment({ at, setting }: { at: string; setting: Setting }) {
  return <time dateTime={at}>{moment(at, setting.language, setting.timeZone)}</time>;
}

/** The calendar day of an instant, where the publication is at home. */
export function dayOf(at: string, setting: Setting): string {
  return shortDay(dayOfInstant(at, setting.timeZone), setting.language);
}
