import { describe, expect, it } from "vitest";
import { inOriginForm, isAddress } from "./malformed-address";

describe("an address", () => {
  it.each([
    ["/", true],
    ["/weekly/%EA%B0%80", true],
    ["/weekly/%00", true],
    ["/search?q=100%", true],
    ["/search?q=/../", true],
    ["/weekly/..%2f..%2fetc", true],
    ["/weekly/.well-known", true],
    ["/weekly/...", true],
    ["/weekly/a..b/..c", true],
    ["/weekly/%ff", false],
    ["/%c0%ae", false],
    ["/weekly/%", false],
    ["/weekly/%e0%a4", false],
    ["/studio/../weekly", false],
    ["/..", false],
    ["/weekly/./147", false],
    ["/_next/static/%2e%2e/secret.js", false],
    ["/%2E./x", false],
    ["*", false],
    ["weekly", false],
    ["", false],
  ])("%s means itself: %s", (url, answer) => expect(isAddress(url)).toBe(answer));

  it.each([
    ["/weekly?x=http://a", "/weekly?x=http://a"],
    ["http://news.example/weekly?x=1", "/weekly?x=1"],
    ["HTTPS://news.example", "/"],
    ["http://news.example?x=1", "/?x=1"],
    ["//elsewhere.example/x", "//elsewhere.example/x"],
    ["*", "*"],
  ])("%s, as a proxy may write it, is %s", (url, path) => expect(inOriginForm(url)).toBe(path));
});
