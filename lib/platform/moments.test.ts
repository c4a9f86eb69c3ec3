import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dailyAt, every } from "./moments";

const at = (text: string) => new Date(text);

describe("every", () => {
  it.each([
    [10, "2026-01-01T00:00:00Z", "2026-01-01T00:10:00Z"],
    [10, "2026-01-01T00:09:59.999Z", "2026-01-01T00:10:00Z"],
    [60, "2026-01-01T23:59:00Z", "2026-01-02T00:00:00Z"],
  ])("%s minutes after %s", (minutes, after, next) => expect(every({ minutes })(at(after))).toEqual(at(next)));
});

describe("dailyAt", () => {
  it.each([
    ["Asia/Seoul", 7, "2026-03-01T21:59:59Z", "2026-03-01T22:00:00Z"],
    ["Asia/Seoul", 7, "2026-03-01T22:00:00Z", "2026-03-02T22:00:00Z"],
    ["Europe/Berlin", 9, "2026-03-28T12:00:00Z", "2026-03-29T07:00:00Z"], // the clock went forward in the night
    ["Europe/Berlin", 9, "2026-10-24T12:00:00Z", "2026-10-25T08:00:00Z"], // and back
    ["America/New_York", 0, "2026-12-31T04:59:00Z", "2026-12-31T05:00:00Z"],
  ])("%s at %s, after %s", (timeZone, hour, after, next) => {
    expect(dailyAt({ hour, timeZone })(at(after))).toEqual(at(next));
  });

  it("comes later than the moment given, and within 25 hours", () => {
    const zones = fc.constantFrom("Asia/Seoul", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "UTC");
    const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: 0, max: 23 }), (timeZone, after, hour) => {
        const wait = dailyAt({ hour, timeZone })(new Date(after)).getTime() - after;
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
      }),
      { numRuns: 60 },
    );
  });
});
