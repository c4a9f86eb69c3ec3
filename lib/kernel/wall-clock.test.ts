import { describe, expect, it } from "vitest";
import { wallClock } from "./wall-clock";

/** Place, day, time, what it means: moments in UTC. Sources of the changes: the IANA time zone database. */
const rows = `
Seoul, which has changed no clock since 1988
Asia/Seoul          | 2026-03-08 | 02:30 | 2026-03-07T17:30
Asia/Seoul          | 2026-11-01 | 01:30 | 2026-10-31T16:30
Asia/Seoul          | 2026-11-27 | 09:00 | 2026-11-27T00:00
Asia/Seoul          | 1988-05-08 | 02:30 | skipped 03:30
New York leaps at two and goes back at two
America/New_York    | 2026-03-08 | 01:59 | 2026-03-08T06:59
America/New_York    | 2026-03-08 | 02:00 | skipped 03:00
America/New_York    | 2026-03-08 | 02:30 | skipped 03:30
America/New_York    | 2026-03-08 | 03:00 | 2026-03-08T07:00
America/New_York    | 2026-11-01 | 00:59 | 2026-11-01T04:59
America/New_York    | 2026-11-01 | 01:00 | 2026-11-01T05:00 2026-11-01T06:00
America/New_York    | 2026-11-01 | 01:30 | 2026-11-01T05:30 2026-11-01T06:30
America/New_York    | 2026-11-01 | 02:00 | 2026-11-01T07:00
Lord Howe changes by half an hour
Australia/Lord_Howe | 2026-10-04 | 01:59 | 2026-10-03T15:29
Australia/Lord_Howe | 2026-10-04 | 02:00 | skipped 02:30
Australia/Lord_Howe | 2026-10-04 | 02:15 | skipped 02:45
Australia/Lord_Howe | 2026-10-04 | 02:30 | 2026-10-03T15:30
Australia/Lord_Howe | 2026-04-05 | 01:29 | 2026-04-04T14:29
Australia/Lord_Howe | 2026-04-05 | 01:45 | 2026-04-04T14:45 2026-04-04T15:15
Australia/Lord_Howe | 2026-04-05 | 02:00 | 2026-04-04T15:30
London, UTC and the date line
Europe/London       | 2026-03-29 | 01:30 | skipped 02:30
Europe/London       | 2026-10-25 | 01:30 | 2026-10-25T00:30 2026-10-25T01:30
UTC                 | 2026-03-08 | 02:30 | 2026-03-08T02:30
Pacific/Kiritimati  | 2026-01-01 | 00:00 | 2025-12-31T10:00
Pacific/Apia        | 2011-12-30 | 12:00 | skipped 12:00
`;
const cells = rows
  .trim()
  .split("\n")
  .filter((line) => line.includes("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()) as [string, string, string, string]);

describe("a clock on a wall", () => {
  it.each(cells)("%s, %s %s: %s", (timeZone, day, time, expected) => {
    const found = wallClock(timeZone, day, time);
    const moment = (at: Date) => at.toISOString().slice(0, 16);
    const said = {
      once: () => found.kind === "once" && moment(found.at),
      skipped: () => found.kind === "skipped" && `skipped ${found.after}`,
      twice: () => found.kind === "twice" && `${moment(found.first)} ${moment(found.second)}`,
    };
    expect(said[found.kind]()).toBe(expected);
  });
});
