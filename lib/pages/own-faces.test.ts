import { describe, expect, it } from "vitest";
import { withOwnFaces } from "./own-faces";

const face = (family: string, file: string, range: string) =>
  `@font-face{font-family:${family};src:url(../media/${file})format("woff2");unicode-range:${range}}`;
const sheets: Readonly<Record<string, string>> = {
  "/_next/static/c/sans.css": [
    face("Sans", "latin.woff2", "U+0-7F"),
    face("Sans", "hangul.woff2", "U+AC00-AFFF,U+B2E4"),
    face("Sans", "rare.woff2", "U+D000-D7A3"),
    face("Sans", "signs.woff2", "U+2611,U+2192"),
  ].join("\n"),
  "/_next/static/c/serif.css": face("Serif", "serif.woff2", "U+AC00-D7A3"),
  "/_next/static/c/page.css": 'li::before{content:"\\2611"}p::after{content:"→"}',
};
const link = (name: string) => `<link rel="stylesheet" href="/_next/static/c/${name}.css" data-precedence="next"/>`;
const page = (body: string, styles = ["sans", "page", "serif"]) =>
  `<html><head>${styles.map(link).join("")}</head><body>${body}</body></html>`;
const own = (html: string, families = ["sans"]) =>
  withOwnFaces(
    html,
    (address) => sheets[address] ?? null,
    () => families,
  );

describe("the fonts of a page", () => {
  it("are those of its letters, and of the marks that its styles add", () => {
    const html = own(page("<p>가나 다</p>"));
    expect(html).toContain('url(/_next/static/media/hangul.woff2)format("woff2");unicode-range:U+ac00,U+b2e4}');
    expect(html).toContain('signs.woff2)format("woff2");unicode-range:U+2192,U+2611}');
    expect(html).toContain("latin.woff2");
    expect(html).not.toContain("rare.woff2");
  });

  it("stand where the first list stood; other styles stay, and lists are gone", () => {
    const html = own(page("가"));
    expect(html).toMatch(/^<html><head><style>@font-face/);
    expect(html).toContain(link("page"));
    expect(html).not.toContain("sans.css");
    expect(html).not.toContain("serif.css");
  });

  it("are of the families that it uses", () => {
    expect(own(page("가"), ["sans"])).not.toContain("serif.woff2");
    expect(own(page("가"), ["sans", "serif"])).toContain("serif.woff2");
  });

  it("are those of its letters on a page with a field to search by as well: each has one", () => {
    const html = own(page('<form><input type="search" name="q"/></form>가'));
    expect(html).toContain("hangul.woff2");
    expect(html).not.toContain("sans.css");
  });

  it("leave a page alone whose styles hold no lists", () => {
    const html = page("가", ["page", "unknown"]);
    expect(own(html)).toBe(html);
  });
});
