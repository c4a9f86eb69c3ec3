import { describe, expect, it } from "vitest";
import type { PublishedArticle } from "@/lib/publishing/published";
import { placedArticles } from "@/lib/rendering/issue-view";
import { numberedTables } from "@/lib/rendering/issue-view";
import { sampleIssue } from "@/lib/rendering/testing/sample-issue";
import { articleThings, issueThings } from "./things";

const site = "https://site.example";
const sample = sampleIssue();
const numbered = numberedTables(sample);
const placed = placedArticles(sample).find(({ article }) => article.slug === numbered[0]?.slug);
if (!placed) throw new Error("the sample has no table");
const { view, slug } = placed.article;
const item = { number: "01", articleId: "a", slug, title: view.titleText, kind: view.kind, revisionId: "r", hash: "h" };
const section = { title: placed.section.title, number: "I", groups: [{ category: "", items: [item] }] };
const frame = {
  publication: { ...sample.publication, slug: "weekly", publisher: "연구소" },
  issue: { number: 7, slug: "2026-01-02", publicationDate: "2026-01-02", introduction: "" },
  edition: { number: 1, publishedAt: "2026-01-02T00:00:00Z", reason: "", publicNote: "" },
  sections: [section],
};
const published = {
  frame,
  item,
  section,
  group: section.groups[0],
  manifestEntry: { hash: "f".repeat(64) },
} as unknown as PublishedArticle;
const moments = { published: "2026-01-02T00:00:00Z", changed: "2026-03-04T00:00:00Z" };
const label = "제7호";
const tables = numbered.filter((table) => table.slug === slug);

/** What each type must say for search engines to take it (schema.org; Google's lists of required properties). */
const required: Readonly<Record<string, readonly string[]>> = {
  Article: [
    "headline",
    "datePublished",
    "dateModified",
    "inLanguage",
    "image",
    "author",
    "publisher",
    "isPartOf",
    "url",
  ],
  Dataset: ["name", "description", "url", "distribution", "creator", "isPartOf"],
  BreadcrumbList: ["itemListElement"],
  PublicationIssue: ["issueNumber", "datePublished", "isPartOf", "hasPart", "name", "url"],
};

describe("what search engines are told", () => {
  const all = [
    ...articleThings(published, { view: { ...view, byline: "김민수, 이서연" }, tables, label, site, moments }),
    ...issueThings(published.frame, { hash: "e".repeat(64), label, site }),
  ];

  it.each(Object.keys(required))("of each %s is whole", (type) => {
    const found = all.filter((thing) => thing["@type"] === type);
    expect(found.length).toBeGreaterThan(0);
    for (const thing of found)
      for (const name of required[type] ?? []) {
        expect(thing, name).toHaveProperty(name);
        expect(thing[name], name).not.toBe("");
      }
  });

  it("an article was modified when its own text was, whatever else of its issue was corrected", () =>
    expect(all[0]).toMatchObject({ datePublished: "2026-01-02", dateModified: moments.changed }));

  it("names each author, and each table with the file of its values", () => {
    const [article] = all;
    expect(article?.author).toEqual([
      { "@type": "Person", name: "김민수", url: `${site}/weekly/people/${encodeURIComponent("김민수")}` },
      { "@type": "Person", name: "이서연", url: `${site}/weekly/people/${encodeURIComponent("이서연")}` },
    ]);
    const sets = all.filter((thing) => thing["@type"] === "Dataset");
    expect(sets).toHaveLength(tables.length);
    expect(sets[0]?.distribution).toEqual({
      "@type": "DataDownload",
      encodingFormat: "text/csv",
      contentUrl: `${site}/weekly/2026-01-02/tables/${tables[0]?.number}.csv`,
    });
    for (const { description } of sets) expect(String(description).length).toBeGreaterThanOrEqual(50);
  });

  it("numbers the way to a page from 1, and leads to all but the page itself", () => {
    for (const { itemListElement } of all.filter((thing) => thing["@type"] === "BreadcrumbList")) {
      const steps = itemListElement as { position: number; item?: string }[];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
      expect(steps.slice(0, -1).every(({ item: leads }) => leads?.startsWith(site))).toBe(true);
      expect(steps.at(-1)).not.toHaveProperty("item");
    }
  });

  it("every address in it is whole", () => {
    for (const [, address] of JSON.stringify(all).matchAll(
      /"(?:url|item|image|contentUrl|mainEntityOfPage)":"([^"]*)"/g,
    ))
      expect(address).toMatch(/^https:\/\/site\.example\//);
  });
});
