import { describe, expect, it } from "vitest";
import { slugSchema } from "@/lib/kernel/ids";
import { freeSlug, slugFrom } from "./slug";

describe("slugFrom", () => {
  it.each([
    ["중국, 양자컴퓨터 개발 성공", "중국-양자컴퓨터-개발-성공"],
    ["‘홍치(紅旗)’ 2.0 — EV", "홍치-2-0-ev"],
    ["ＡＩ 반도체", "ai-반도체"],
    ["한글", "한글"],
    ["紅旗", ""],
    ["", ""],
    ["가나 ".repeat(100), Array(27).fill("가나").join("-")],
    ["가".repeat(200), "가".repeat(80)],
  ])("%s → %s", (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
    if (slug) expect(slugSchema.safeParse(slug).success).toBe(true);
  });
});

describe("freeSlug", () => {
  it.each([
    [[], "글"],
    [["글"], "글-2"],
    [["글", "글-2", "글-4"], "글-3"],
  ])("%j → %s", (taken, slug) => expect(freeSlug("글", new Set(taken))).toBe(slug));
});
