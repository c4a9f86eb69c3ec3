import { describe, expect, it } from "vitest";
import { dateOf, dayIn, dayOf, daySchema } from "./dates";

describe("days", () => {
  it.each([
    ["2023-02-10", true],
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2023-2-1", false],
    ["20230210", false],
    ["2023-02-10T00:00:00Z", false],
  ])("%s → %s", (text, good) => expect(daySchema.safeParse(text).success).toBe(good));

  it("go through a column and back", () => expect(dayOf(dateOf("2023-02-10"))).toBe("2023-02-10"));

  it.each([
    ["Asia/Seoul", "2023-02-10"],
    ["UTC", "2023-02-09"],
    ["America/Los_Angeles", "2023-02-09"],
  ])("begin where the place is: %s", (zone, day) => expect(dayIn(zone, new Date("2023-02-09T15:00:00Z"))).toBe(day));
});
