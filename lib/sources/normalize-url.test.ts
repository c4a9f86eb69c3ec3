import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeUrl } from "./normalize-url";

describe("normalizeUrl", () => {
  it.each([
    ["https://example.org", "https://example.org/"],
    ["  https://example.org/  ", "https://example.org/"],
    ["http://example.org/", "https://example.org/"],
    ["HTTPS://EXAMPLE.ORG/Case", "https://example.org/Case"],
    ["https://example.org:443/", "https://example.org/"],
    ["http://example.org:80/", "https://example.org/"],
    ["https://example.org:8443/", "https://example.org:8443/"],
    ["https://example.org./a", "https://example.org/a"],
    ["https://example.org/a/../b/./c", "https://example.org/b/c"],
    ["https://example.org//a//b", "https://example.org/a//b"],
    ["https://example.org/a/", "https://example.org/a/"],
    ["https://example.org/a#part", "https://example.org/a"],
    ["https://example.org/a#:~:text=words", "https://example.org/a"],
    ["https://example.org/a#/route", "https://example.org/a#/route"],
    ["https://example.org/a#!route", "https://example.org/a#!route"],
    ["https://example.org/a?", "https://example.org/a"],
    ["https://example.org/a?utm_source=x&id=7&UTM_MEDIUM=y", "https://example.org/a?id=7"],
    ["https://example.org/a?fbclid=1&gclid=2&spm=a.b&NaPm=c", "https://example.org/a"],
    ["https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2"],
    ["https://example.org/a?x=2&x=1", "https://example.org/a?x=2&x=1"],
    ["https://example.org/a?utm", "https://example.org/a?utm"],
    ["https://한국.example/", "https://xn--3e0b707e.example/"],
    ["https://XN--3E0B707E.example/", "https://xn--3e0b707e.example/"],
    ["https://example.org/가", "https://example.org/%EA%B0%80"],
    ["https://example.org/가".normalize("NFD"), "https://example.org/%EA%B0%80"],
    ["https://example.org/%ea%b0%80", "https://example.org/%EA%B0%80"],
    ["https://example.org/%7Euser/%41", "https://example.org/~user/A"],
    ["https://example.org/a%2fb", "https://example.org/a%2Fb"],
    ["https://example.org/a?q=%2b+%26", "https://example.org/a?q=%2B+%26"],
    ["https://www.miit.gov.cn//jgsj/art_1.html", "https://www.miit.gov.cn/jgsj/art_1.html"],
    ["https://[2001:DB8::1]/", "https://[2001:db8::1]/"],
  ])("%s", (address, normal) => expect(normalizeUrl(address)).toBe(normal));

  it.each([
    "",
    "example.org",
    "ftp://example.org/",
    "javascript:alert(1)",
    "mailto:a@b.c",
    "https://u:p@example.org/",
    "https://.",
    "https://a b/",
  ])("has nothing to say of %j", (address) => expect(normalizeUrl(address)).toBeUndefined());

  it("keeps different articles apart", () => {
    const pairs = [
      ["https://example.org/a?id=1", "https://example.org/a?id=2"],
      ["https://example.org/a", "https://example.org/A"],
      ["https://m.example.org/a", "https://example.org/a"],
      ["https://example.org/a%2Fb", "https://example.org/a/b"],
      ["https://example.org:8080/", "https://example.org/"],
    ] as const;
    for (const [one, other] of pairs) expect(normalizeUrl(one)).not.toBe(normalizeUrl(other));
  });

  it("leaves its own answer alone", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        const normal = normalizeUrl(address);
        if (normal !== undefined) expect(normalizeUrl(normal)).toBe(normal);
      }),
    );
  });
});
