import { describe, expect, it } from "vitest";
import { idSchema, newId, slugSchema } from "./ids";

describe("newId", () => {
  it("makes ids that parse and sort by time", () => {
    const early = newId(Date.UTC(2023, 1, 10));
    const late = newId(Date.UTC(2026, 1, 10));
    expect(idSchema.safeParse(early).success).toBe(true);
    expect(early < late).toBe(true);
    expect(early[14]).toBe("7");
  });

  it("makes ids that sort by their order within a millisecond, however many", () => {
    const now = Date.UTC(2026, 1, 10);
    const ids = Array.from({ length: 20_000 }, () => newId(now));
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true);
  });
});

describe("slugSchema", () => {
  it.each([
    ["2023-02-10", true],
    ["과학-주간", true],
    ["", false],
    ["-a", false],
    ["a--b", false],
    ["A", false],
    ["../etc", false],
    ["a/b", false],
    ["가".repeat(101), false],
  ])("%s → %s", (slug, good) => expect(slugSchema.safeParse(slug).success).toBe(good));
});
