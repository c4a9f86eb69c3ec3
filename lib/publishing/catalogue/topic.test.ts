import { describe, expect, it } from "vitest";
import { slugSchema } from "@/lib/kernel/ids";
import { namesIn, topicSlug } from "./topic";

describe("the address of a name that goes across issues", () => {
  it.each([
    ["정책 동향", "정책-동향"],
    ["정책  동향!", "정책-동향"],
    ["R&D", "r-d"],
    ["科技", "u-79d1-6280"],
    ["../..", "u-2e-2e-2f-2e-2e"],
  ])("%s: %s", (name, slug) => expect(topicSlug(name)).toBe(slug));

  it.each(["科".repeat(120), "가".repeat(200), "?", "x y z"])("is a part of an address whatever the name: %s", (name) =>
    expect(slugSchema.safeParse(topicSlug(name)).success).toBe(true),
  );
});

describe("who stands in a byline", () => {
  it.each([
    ["", []],
    ["김민수", ["김민수"]],
    ["김민수, 이서연 · 박지호", ["김민수", "이서연", "박지호"]],
    ["Ann Lee and Bo Kim", ["Ann Lee", "Bo Kim"]],
    ["Alexandra Andersen", ["Alexandra Andersen"]],
  ])("%s: %s", (byline, names) => expect(namesIn(byline)).toEqual(names));
});
