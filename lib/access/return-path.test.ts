import { describe, expect, it } from "vitest";
import { safeReturnPath, signInPath } from "@/lib/access/return-path";

describe("safeReturnPath", () => {
  it.each([
    ["/studio/articles?state=draft#top", "/studio/articles?state=draft#top"],
    ["/studio/articles?_rsc=1abc&state=draft", "/studio/articles?state=draft"],
    ["/studio/글", "/studio/%EA%B8%80"],
    ["//evil.example", "/studio"],
    ["/\\evil.example", "/studio"],
    ["/studio\\..\\x", "/studio"],
    ["/./\\evil.example", "/studio"],
    ["/.//evil.example", "/studio"],
    ["/\t/evil.example", "/studio"],
    ["https://evil.example", "/studio"],
    ["javascript:alert(1)", "/studio"],
    ["studio", "/studio"],
    ["", "/studio"],
    ["/sign-in?next=/x", "/studio"],
    ["/api/auth/signout", "/studio"],
    [`/${"a".repeat(3000)}`, "/studio"],
    [undefined, "/studio"],
    [["/studio/a", "/b"], "/studio"],
  ])("%s → %s", (wanted, path) => expect(safeReturnPath(wanted)).toBe(path));
});

describe("signInPath", () => {
  it("leads back", () => expect(signInPath("/studio/issues?x=1")).toBe("/sign-in?next=%2Fstudio%2Fissues%3Fx%3D1"));
  it("says nothing of the first page", () => expect(signInPath("/studio")).toBe("/sign-in"));
});
