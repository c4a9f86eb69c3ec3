import { describe, expect, it } from "vitest";
import { hangulOfKeys } from "./hangul-keys";

describe("what was meant by Latin letters", () => {
  it.each([
    ["gksrmf", "한글"],
    ["qksehcp", "반도체"],
    ["rhkgkr rltnf", "과학 기술"],
    ["TKf", "쌀"],
    ["rkqt", "값"],
    ["ekfrl", "달기"],
    ["dmlwk", "의자"],
    ["Gksrmf", "한글"],
  ])("%s: %s", (typed, meant) => expect(hangulOfKeys(typed)).toBe(meant));

  it.each(["robot", "policy", "한글", "r", "", "gks1"])("%s: itself", (typed) =>
    expect(hangulOfKeys(typed)).toBeNull(),
  );
});
