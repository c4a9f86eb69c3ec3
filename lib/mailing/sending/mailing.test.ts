import { expect, it } from "vitest";
import { minutesUntilRetry, portionOf } from "./mailing";

it.each([
  [1, 1, 60_000],
  [5, 1, 12_000],
  [6, 1, 10_000],
  [60, 10, 10_000],
  [100, 16, 9_600],
  [6_000, 1_000, 10_000],
])("at %i a minute %i go, and the next after %i ms", (perMinute, mails, pause) => {
  expect(portionOf(perMinute)).toEqual({ mails, pause });
  expect((mails / pause) * 60_000).toBeLessThanOrEqual(perMinute);
});

it("gives a mail up after five attempts", () => {
  expect([1, 2, 3, 4, 5].map(minutesUntilRetry)).toEqual([5, 15, 60, 240, null]);
});
