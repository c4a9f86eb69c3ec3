/**
 * What a clock on a wall means as a moment. Twice a year, where clocks are changed, an hour of it does not exist or comes twice; which
 * places do that, and by how much, is in the calendar of the machine (IANA), never in our own arithmetic.
 */

/** `once`: an ordinary time. `skipped`: the clock leaps over it; `after` is what it shows then. `twice`: it comes again. */
export type WallClock =
  | { readonly kind: "once"; readonly at: Date }
  | { readonly kind: "skipped"; readonly after: string }
  | { readonly kind: "twice"; readonly first: Date; readonly second: Date };

const dayLong = 24 * 60 * 60 * 1000;

/**
 * @param day ISO day, @param time "09:00", @param timeZone IANA
 * The offsets that can hold on a day are those of the day before and the day after it: a place changes its clock once at most in between.
 */
export function wallClock(timeZone: string, day: string, time: string): WallClock {
  const wall = Date.parse(`${day}T${time}:00.000Z`);
  const offsets = [...new Set([offsetAt(timeZone, wall - dayLong), offsetAt(timeZone, wall + dayLong)])];
  const moments = offsets
    .map((offset) => wall - offset)
    .filter((moment) => clockIn(timeZone, new Date(moment)).getTime() === wall)
    .sort((one, other) => one - other);
  const [first, second] = moments;
  if (first === undefined) return { kind: "skipped", after: afterTheLeap(timeZone, wall) };
  if (second === undefined) return { kind: "once", at: new Date(first) };
  return { kind: "twice", first: new Date(first), second: new Date(second) };
}

/** What the clock of the place shows, written as if it were UTC. */
export function clockIn(timeZone: string, moment: Date): Date {
  const parts = formatOf(timeZone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return new Date(Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

function offsetAt(timeZone: string, moment: number): number {
  return clockIn(timeZone, new Date(moment)).getTime() - Math.floor(moment / 1000) * 1000;
}

/** The same count of minutes with the offset that held before: what the clock shows as much later as it leapt. */
function afterTheLeap(timeZone: string, wall: number): string {
  const moment = new Date(wall - offsetAt(timeZone, wall - dayLong));
  return clockIn(timeZone, moment).toISOString().slice(11, 16);
}
