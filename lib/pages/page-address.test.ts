import { describe, expect, it } from "vitest";
import { isPublicPath, readPageAddress } from "./page-address";

describe("a public address", () => {
  it.each([
    ["/", "/", "site"],
    ["/?utm_source=mail", "/", "site"],
    ["/weekly", "/weekly", "site"],
    ["/weekly/archive", "/weekly/archive", "site"],
    ["/weekly/archive?page=2&year=2023&x=1", "/weekly/archive?year=2023&page=2", "site"],
    ["/weekly/corrections?page=2", "/weekly/corrections?page=2", "site"],
    ["/weekly/feed.xml?page=2", "/weekly/feed.xml", "site"],
    ["/sitemap.xml", "/sitemap.xml", "site"],
    ["/weekly/147", "/weekly/147", "weekly/147"],
    ["/weekly/147?draft=1", "/weekly/147", "weekly/147"],
    ["/%EC%A3%BC%EA%B0%84/147", "/%EC%A3%BC%EA%B0%84/147", "주간/147"],
    ["/주간/147", "/%EC%A3%BC%EA%B0%84/147", "주간/147"],
    ["/weekly/147/robots", "/weekly/147/robots", "weekly/147"],
    ["/weekly/147/manifest.json", "/weekly/147/manifest.json", "weekly/147"],
    ["/weekly/147/robots/content.json", "/weekly/147/robots/content.json", "weekly/147"],
    ["/weekly/147/tables/3.csv", "/weekly/147/tables/3.csv", "weekly/147"],
    ["/weekly/147/editions/2", "/weekly/147/editions/2", "weekly/147"],
    ["/weekly/147/editions/2/robots", "/weekly/147/editions/2/robots", "weekly/147"],
  ])("%s means %s, of %s", (url, path, key) => expect(readPageAddress(url)).toEqual({ path, key }));

  it.each([
    "/weekly/",
    "//weekly",
    "/WEEKLY",
    "/weekly/147/robots/deeper",
    "/weekly/147/robots/deeper/and/deeper",
    "/weekly/archive?page=0",
    "/weekly/archive?page=2&page=3",
    "/weekly/archive?year=abc",
    "/weekly/..%2f..%2fetc",
    "/weekly/147%00",
    "/weekly/%ff",
    "/weekly/147/editions/0",
    `/weekly/${"a".repeat(3000)}`,
  ])("%s is none that could be kept", (url) => expect(readPageAddress(url)).toBeNull());

  it.each([
    ["/", true],
    ["/weekly/147", true],
    ["/weekly/..%2f..%2fetc", true],
    ["/?x=/studio", true],
    ["/studio", false],
    ["/studio/issues", false],
    ["/api/health", false],
    ["/sign-in?x=1", false],
    ["/preview/abc", false],
    ["/_next/static/a.js", false],
    ["/weekly/147/issue.pdf", false],
    ["/weekly/147?x=.pdf", true],
    ["http://elsewhere.example/weekly", false],
    ["*", false],
  ])("%s is answered by the server of public pages: %s", (url, answer) => expect(isPublicPath(url)).toBe(answer));
});
