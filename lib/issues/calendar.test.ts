import { expect, it } from "vitest";
import { monthAfter, weeksOf } from "./calendar";

it.each([
  ["2026-02", "2026-01-26", "2026-03-01", 5],
  ["2027-02", "2027-02-01", "2027-02-28", 4],
  ["2026-11", "2026-10-26", "2026-12-06", 6],
])("%s is shown from Monday %s to Sunday %s in %i weeks", (month, first, last, weeks) => {
  const found = weeksOf(month);
  expect([found.at(0)?.at(0), found.at(-1)?.at(-1), found.length]).toEqual([first, last, weeks]);
  expect(found.every((week) => week.length === 7)).toBe(true);
});

it.each([
  ["2026-12", 1, "2027-01"],
  ["2027-01", -1, "2026-12"],
  ["2026-05", 0, "2026-05"],
])("%s and %i months is %s", (month, by, expected) => expect(monthAfter(month, by)).toBe(expected));
