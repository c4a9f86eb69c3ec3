import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { openSearch } from "./open-search";

const site = "https://news.example.org";
const describeIt = (title: string, slug = "weekly") =>
  openSearch({
    site,
    publication: { slug, title, language: "ko" },
    about: `${title}에서 찾습니다.`,
    path: `/${slug}/opensearch.xml`,
  });

/** Elements with their attributes and texts, as a reader of XML has them. */
function elementsOf(xml: string) {
  const found: { name: string; attributes: Record<string, string>; said: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => found.push({ name, attributes, said: "" }),
      ontext: (said) => {
        const last = found.at(-1);
        if (last) last.said += said;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
const saidBy = (xml: string, name: string) => elementsOf(xml).find((one) => one.name === name)?.said;

describe("the description of a search", () => {
  it("leads to the answer for the words that a browser puts in their place", () => {
    const urls = elementsOf(describeIt("대륙과학 주간", "주간")).filter(({ name }) => name === "Url");
    expect(urls.map(({ attributes }) => attributes)).toEqual([
      { type: "text/html", method: "get", template: `${site}/search?in=%EC%A3%BC%EA%B0%84&q={searchTerms}` },
      { type: "application/opensearchdescription+xml", rel: "self", template: `${site}/주간/opensearch.xml` },
    ]);
  });

  it("says the title as text, in the language of the publication", () => {
    const xml = describeIt('R&D <"주간">');
    expect(saidBy(xml, "ShortName")).toBe('R&D <"주간">');
    expect(saidBy(xml, "Language")).toBe("ko");
  });

  it.each([
    ["대륙과학 주간", "대륙과학 주간"],
    ["Science Policy Weekly of the Continent", "Science Policy W"],
    ["0123456789012345 x", "0123456789012345"],
    ["012345678901 👩‍🔬", "012345678901"],
  ])("has a short name of sixteen letters at most, none of them cut in two: %s", (title, short) => {
    expect(saidBy(describeIt(title), "ShortName")).toBe(short);
  });
});
