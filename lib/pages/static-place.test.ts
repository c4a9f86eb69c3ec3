import { describe, expect, it } from "vitest";
import { staticPage, staticPlace, withoutServer } from "./static-place";

const hash = "ab".repeat(32);

describe("in an exported folder", () => {
  it.each([
    ["/", "index.html", "/"],
    ["/weekly", "weekly/index.html", "/weekly/"],
    ["/%EC%A3%BC%EA%B0%84/1", "주간/1/index.html", "/%EC%A3%BC%EA%B0%84/1/"],
    [
      "/weekly/archive?year=2023&page=2",
      "weekly/archive/year-2023/page-2/index.html",
      "/weekly/archive/year-2023/page-2/",
    ],
    ["/weekly/feed.xml", "weekly/feed.xml", "/weekly/feed.xml"],
    ["/weekly/sitemap.xml?page=1", "weekly/sitemap.xml", "/weekly/sitemap.xml"],
    ["/weekly/sitemap.xml?page=3", "weekly/sitemap-3.xml", "/weekly/sitemap-3.xml"],
    ["/weekly/1/issue.pdf", "weekly/1/issue.pdf", "/weekly/1/issue.pdf"],
    ["/icon.svg?icon.1b.svg", "icon.svg", "/icon.svg"],
    [`/api/media/files/${hash}`, `files/${hash}.webp`, `/files/${hash}.webp`],
  ])("%s lies in %s", (address, file, href) => expect(staticPlace(address, "image/webp")).toEqual({ file, href }));

  it("a page leads to the places there, and runs nothing", () => {
    const page = `<html><head><title>글</title></head><a href="/weekly/archive?year=2023&amp;page=2#x">글</a><a href="#n">주</a><link rel="canonical" href="https://news.example.org/weekly/1"/><a href="https://elsewhere.example/a">밖</a><img src="/api/media/files/${hash}" srcSet="/api/media/files/${hash} 480w, /weekly 960w"/></html>`;
    const written = staticPage(page, (address) => staticPlace(address, "image/png").href, "https://news.example.org");
    expect(written).toContain('<a href="/weekly/archive/year-2023/page-2/#x">');
    expect(written).toContain('<a href="#n">');
    expect(written).toContain('<link rel="canonical" href="https://news.example.org/weekly/1/"/>');
    expect(written).toContain('<a href="https://elsewhere.example/a">');
    expect(written).toContain(`src="/files/${hash}.png" srcSet="/files/${hash}.png 480w, /weekly/ 960w"`);
    expect(written).toContain(
      "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none'",
    );
  });

  it("what only the program answers is left out, and a link stands in its place", () => {
    const page =
      '<head><link rel="search" type="application/opensearchdescription+xml" href="/weekly/opensearch.xml" title="주간"/></head><a href="/">글</a><search class="head-search" data-needs-server="찾아보기"><form action="/search"><input/></form></search><p>';
    expect(withoutServer(page)).toBe(
      '<head></head><a href="/">글</a><a class="head-find" href="/search">찾아보기</a><p>',
    );
  });
});
