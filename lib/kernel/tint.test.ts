import { describe, expect, it } from "vitest";
import { tintOf } from "./tint";

describe("tintOf", () => {
  it("is the same for a name however it is composed, and always in range", () => {
    expect(tintOf("김서연".normalize("NFD"), 5)).toBe(tintOf("김서연", 5));
    for (const name of ["", "a", "김서연", "Ada Lovelace"]) expect(tintOf(name, 5)).toBeLessThan(5);
  });
});
