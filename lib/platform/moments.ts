import { clockIn } from "@/lib/kernel/wall-clock";

/** When something comes round: the first moment after the one given. Pure, so that every process finds the same moments. */
export type Moments = (after: Date) => Date;

/** Every so many minutes, counted from midnight UTC on 1 January 1970, so that all processes agree. */
export function every({ minutes }: { minutes: number }): Moments {
  const step = minutes * 60_000;
  return (after) => new Date((Math.floor(after.getTime() / step) + 1) * step);
}

/**
 * Each day at a time of the clock in a place. On a day whose clock leaps over that time it comes as much later as the clock leapt; on one
 * that has it twice, once.
 * @param timeZone IANA
 */
export function dailyAt({ hour, minute = 0, timeZone }: { hour: number; minute?: number; timeZone: string }): Moments {
  return (after) => {
    const today = clockIn(timeZone, after);
    for (let day = 0; ; day += 1) {
      const wanted = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + day, hour, minute);
      const moment = momentOf(timeZone, wanted);
      if (moment.getTime() > after.getTime()) return moment;
    }
  };
}

/** The moment at which a place's clock shows this time on this day. @param time "18:00" @param timeZone IANA */
export function momentOn(day: string, time: string, timeZone: string): Date {
  return momentOf(timeZone, Date.parse(`${day}T${time}:00.000Z`));
}

/** What a place's clock shows at a moment: "18:00". */
export function timeIn(timeZone: string, moment: Date): string {
  return clockIn(timeZone, moment).toISOString().slice(11, 16);
}

/** The moment at which the clock of the place shows `clock`. Two steps suffice: the first may cross a change of the clock. */
function momentOf(timeZone: string, clock: number): Date {
  const offset = (at: number) => clockIn(timeZone, new Date(at)).getTime() - Math.floor(at / 1000) * 1000;
  const first = clock - offset(clock);
  return new Date(clock - offset(first));
}
