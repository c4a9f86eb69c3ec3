import { describe, expect, it } from "vitest";
import { bulletPlace } from "./bullets";

describe("the level of a bullet", () => {
  const own = ["square", "dash", "asterisk", "arrow"];
  const shared = ["disc", "dash", "disc", "dash"];
  it.each([
    ["square", own, 0, { level: 1, marker: null }],
    ["dash", own, 1, { level: 2, marker: null }],
    ["dash", own, 3, { level: 2, marker: null }],
    ["arrow", own, 2, { level: 4, marker: null }],
    ["disc", own, 2, { level: 2, marker: "disc" }],
    ["disc", shared, 0, { level: 1, marker: null }],
    ["disc", shared, 1, { level: 1, marker: null }],
    ["dash", shared, 1, { level: 2, marker: null }],
    ["disc", shared, 2, { level: 3, marker: null }],
    ["disc", shared, 4, { level: 1, marker: null }],
    ["dash", ["disc", "disc", "disc", "disc"], 0, { level: 1, marker: null }],
    ["square", shared, 0, { level: 1, marker: "square" }],
  ] as const)("of %s in %j at level %i", (shape, house, level, place) =>
    expect(bulletPlace(shape, house, level)).toEqual(place),
  );
});
