import { expect, it } from "vitest";
import { lastDigestMoment } from "./digest-moment";

it.each([
  ["before the hour it was yesterday's", 8, "Asia/Seoul", "2026-03-06T22:59:59Z", "2026-03-05T23:00:00Z"],
  ["at the hour it is today's", 8, "Asia/Seoul", "2026-03-06T23:00:00Z", "2026-03-06T23:00:00Z"],
  ["midnight of a place ahead of us", 0, "Pacific/Auckland", "2026-07-01T12:30:00Z", "2026-07-01T12:00:00Z"],
  ["a place behind us", 18, "America/New_York", "2026-01-02T01:00:00Z", "2026-01-01T23:00:00Z"],
  ["an hour that the clock leaps over", 2, "Europe/Berlin", "2026-03-29T05:00:00Z", "2026-03-29T01:00:00Z"],
  ["an hour that comes twice", 2, "Europe/Berlin", "2026-10-25T05:00:00Z", "2026-10-25T00:00:00Z"],
] as const)("%s", (_, digestHour, timeZone, now, moment) =>
  expect(lastDigestMoment({ digestHour, timeZone }, new Date(now))).toEqual(new Date(moment)),
);
