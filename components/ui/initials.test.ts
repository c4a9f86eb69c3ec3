import { describe, expect, it } from "vitest";
import { initialsOf } from "./initials";

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
