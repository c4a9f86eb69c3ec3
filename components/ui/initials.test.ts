import { describe, expect, it } from "vitest";
import { initialsOf, tintOf } from "./initials";

describe("initialsOf", () => {
  it.each([
    ["김서연", "서연"],
    ["김 서연", "서연"],
    ["남궁민수", "민수"],
    ["이준", "준"],
    ["Ada Lovelace", "AL"],
    ["ada king lovelace", "AL"],
    ["Plato", "P"],
    ["王小明", "王"],
    ["", ""],
    ["  ", ""],
  ])("%s → %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("tintOf", () => {
  it("is the same for a name however it is composed, and always in range", () => {
    expect(tintOf("김서연".normalize("NFD"), 5)).toBe(tintOf("김서연", 5));
    for (const name of ["", "a", "김서연", "Ada Lovelace"]) expect(tintOf(name, 5)).toBeLessThan(5);
  });
});
