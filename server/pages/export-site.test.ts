import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linksInside } from "@/lib/pages/page-links";
import { exportSite, type Exported } from "./export-site";
import type { AskApp } from "./internal-app";

const site = "https://news.example.org";
const picture = `/api/media/files/${"ab".repeat(32)}`;
const page = (body: string) =>
  `<!DOCTYPE html><html lang="ko"><head><title>글</title><link rel="stylesheet" href="/_next/static/a.css"/><link rel="alternate" href="${site}/weekly/feed.xml"/><link rel="search" href="/weekly/opensearch.xml"/></head><body><search data-needs-server="찾아보기"><form action="/search"></form></search><main><h1>글</h1>${body}</main><script>1</script></body></html>`;
const html: Record<string, string> = {
  "/": page('<a href="/weekly">주간</a><a href="https://elsewhere.example/">밖</a>'),
  "/weekly": page('<a href="/weekly/1#main">제1호</a><a href="/weekly/archive?year=2023&amp;page=2">지난 호</a>'),
  "/weekly/1": page(`<img src="${picture}" alt="" srcSet="${picture} 480w"/><a href="/weekly/1/issue.pdf">PDF</a>`),
  "/weekly/archive?year=2023&page=2": page('<a href="/">처음</a>'),
  "/weekly/hidden-but-mapped": page(""),
  "/_finder": page('<a href="/weekly">주간</a>'),
  "/_missing": page('<a href="/">처음</a>'),
};
const files: Record<string, [type: string, body: string]> = {
  "/weekly/feed.xml": ["application/atom+xml", "<feed/>"],
  "/weekly/1/issue.pdf": ["application/pdf", "%PDF"],
  "/robots.txt": ["text/plain", "User-agent: *"],
  "/sitemap.xml": ["application/xml", `<sitemapindex><loc>${site}/weekly/sitemap.xml?page=1</loc></sitemapindex>`],
  "/weekly/sitemap.xml?page=1": ["application/xml", `<urlset><loc>${site}/weekly/hidden-but-mapped</loc></urlset>`],
  [picture]: ["image/webp", "RIFF"],
};
const answer = (status: number, type: string, body: string) => ({
  ...{ status, headers: { "content-type": type }, body: Buffer.from(body), varies: false },
});
const ask: AskApp = async (path) => {
  if (path === "/weekly/1/old") return { ...answer(308, "text/html", ""), headers: { location: `${site}/weekly/1` } };
  if (path === "/weekly/2") return answer(410, "text/html; charset=utf-8", page("거두어들인 호"));
  const file = files[path];
  if (html[path]) return answer(200, "text/html; charset=utf-8", html[path]);
  return file ? answer(200, ...file) : answer(404, "text/plain", "");
};

const [folder, assets] = [mkdtempSync(join(tmpdir(), "site-")), mkdtempSync(join(tmpdir(), "assets-"))];
let exported: Exported;
async function* nothing() {}
/** Of long ago: moved, withdrawn, and one at which nothing is any more. */
async function* left() {
  yield* ["/weekly/1/old", "/weekly/2", "/weekly/3/nothing"];
}

beforeAll(async () => {
  writeFileSync(join(assets, "a.css"), "@font-face{src:url(media/f.woff2)}a{background:url(data:x)}");
  mkdirSync(join(assets, "media"));
  writeFileSync(join(assets, "media/f.woff2"), "font");
  exported = await exportSite({ ask, site, assets, left: left() }, folder);
});
afterAll(() => {
  for (const one of [folder, assets]) rmSync(one, { recursive: true });
});

const written = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();

describe("the exported site", () => {
  it("holds every page that links or maps lead to, and the files that they name", () => {
    expect(written()).toEqual(
      [
        ...[
          "/404.html",
          "/index.html",
          "/robots.txt",
          "/search/index.html",
          "/sitemap.xml",
          "/_next/static/a.css",
          "/_next/static/media/f.woff2",
        ],
        ...[
          "/weekly/index.html",
          "/weekly/1/index.html",
          "/weekly/1/issue.pdf",
          "/weekly/feed.xml",
          "/weekly/sitemap.xml",
        ],
        ...["/weekly/archive/year-2023/page-2/index.html", "/weekly/hidden-but-mapped/index.html"],
        ...["/weekly/1/old/index.html", "/weekly/2/index.html"],
        `/files/${"ab".repeat(32)}.webp`,
      ].sort(),
    );
    expect(exported).toMatchObject({ files: 17, broken: [] });
  });

  it("has no broken link, no script, and asks nobody else for anything", () => {
    const all = new Set(written());
    for (const file of written().filter((name) => name.endsWith(".html"))) {
      const text = readFileSync(join(folder, file), "utf8");
      expect(text).not.toContain("<script");
      expect(text).not.toMatch(
        /<(?:img|link rel="stylesheet")[^>]* (?:src|srcSet|href)="(?:https?:)?\/\/(?!news\.example)/,
      );
      for (const link of linksInside(text, site)) {
        const path = decodeURIComponent(link);
        expect([file, link, all.has(path.endsWith("/") ? `${path}index.html` : path)]).toEqual([file, link, true]);
      }
    }
    expect(readFileSync(join(folder, "sitemap.xml"), "utf8")).toContain(`<loc>${site}/weekly/sitemap.xml</loc>`);
  });

  it("leads on from addresses that moved, and says of an issue that it was withdrawn", () => {
    const moved = readFileSync(join(folder, "weekly/1/old/index.html"), "utf8");
    expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/weekly/1/"/>');
    expect(moved).toContain(`<link rel="canonical" href="${site}/weekly/1/"/>`);
    expect(readFileSync(join(folder, "weekly/2/index.html"), "utf8")).toContain("거두어들인 호");
  });

  it("names what leads nowhere, and where it stands", async () => {
    const torn: AskApp = (path, locale) =>
      path === "/weekly/1" ? Promise.resolve(answer(404, "text/plain", "")) : ask(path, locale);
    const elsewhere = mkdtempSync(join(tmpdir(), "site-"));
    const { broken } = await exportSite({ ask: torn, site, assets, left: nothing() }, elsewhere);
    expect(broken).toEqual([{ address: "/weekly/1", on: "/weekly", status: 404 }]);
    rmSync(elsewhere, { recursive: true });
  });
});
