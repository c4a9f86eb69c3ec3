import { describe, expect, it } from "vitest";
import { withinQuotes } from "./within-quotes";

describe("a title between double quotes", () => {
  it.each([
    ["en", "One number: “double the density”", "One number: ‘double the density’"],
    ["en", "Who said ‘no’?", "Who said “no”?"],
    ["en", "The ministries’ plan, the industry’s answer", "The ministries’ plan, the industry’s answer"],
    ["en-GB", "“The industry’s ‘plus’”", "‘The industry’s “plus”’"],
    ["ko", "“로봇”이라는 말", "“로봇”이라는 말"],
  ])("%s: %s", (language, title, quoted) => expect(withinQuotes(title, language)).toBe(quoted));
});
