import { describe, expect, it } from "vitest";
import { type Covers, lapsesSince } from "./covers";

const hash = (letter: string) => letter.repeat(64);
const ids = ["a", "b", "c"].map((letter) => `018f0000-0000-7000-8000-00000000000${letter}`);
const [a = "", b = "", c = ""] = ids;

function article(articleId: string, number: string, section = "특집"): Covers["articles"][number] {
  const title = articleId.slice(-1);
  return { articleId, title, hash: hash("1"), slug: `s-${title}`, number, section, category: "", line: hash("2") };
}

const signed: Covers = {
  publication: hash("a"),
  details: hash("b"),
  colophon: hash("c"),
  sections: [
    { title: "특집", number: "I" },
    { title: "동향", number: "II" },
  ],
  articles: [article(a, "01"), article(b, "02"), article(c, "03", "동향")],
};
const [first, second, third] = signed.articles as [
  Covers["articles"][number],
  Covers["articles"][number],
  Covers["articles"][number],
];
const withArticles = (...articles: Covers["articles"]): Covers => ({ ...signed, articles });
const told = (now: Covers) => lapsesSince(signed, now).map(({ change, title }) => `${change} ${title}`.trim());

describe("what a sign-off says that changed", () => {
  it.each<[string, Covers, string[]]>([
    ["nothing", signed, []],
    ["an article's text", withArticles({ ...first, hash: hash("9") }, second, third), ["textChanged a"]],
    [
      "a text and its own line with it",
      withArticles({ ...first, hash: hash("9"), line: hash("9") }, second, third),
      ["textChanged a"],
    ],
    ["a line written by the editor", withArticles({ ...first, line: hash("9") }, second, third), ["summaryChanged a"]],
    ["a line left out", withArticles({ ...first, line: null }, second, third), ["summaryChanged a"]],
    ["a category", withArticles(first, { ...second, category: "지역" }, third), ["labelChanged b"]],
    ["an address", withArticles(first, { ...second, slug: "other" }, third), ["addressChanged b"]],
    [
      "an article that is new, and the numbers after it",
      withArticles(article("018f0000-0000-7000-8000-00000000000d", "01"), { ...first, number: "02" }, second, third),
      ["articleAdded d", "numberChanged a"],
    ],
    ["an article that is gone", withArticles(first, third), ["articleRemoved b"]],
    [
      "an article that went to another section",
      withArticles(first, third, { ...second, section: "동향", number: "03" }),
      ["articleMoved b"],
    ],
    ["a numbering rule", withArticles(first, second, { ...third, number: "01" }), ["numberChanged c"]],
    ["a colophon", { ...signed, colophon: hash("9") }, ["colophonChanged"]],
    ["a date", { ...signed, details: hash("9") }, ["detailsChanged"]],
    ["the publication's name", { ...signed, publication: hash("9") }, ["publicationChanged"]],
  ])("%s", (_, now, expected) => expect(told(now)).toEqual(expected));

  it("names one of two that changed places, and the numbers that follow from it are not told beside it", () => {
    const now = withArticles({ ...second, number: "01" }, { ...first, number: "02" }, third);
    expect(told(now).filter((one) => one.startsWith("articleMoved"))).toHaveLength(1);
  });

  it("a section's new title is the section's, not a move of what stands in it", () => {
    const renamed = {
      ...signed,
      sections: [{ title: "기획", number: "I" }, signed.sections[1] ?? { title: "", number: null }],
    };
    const articles = [{ ...first, section: "기획" }, { ...second, section: "기획" }, third];
    expect(told({ ...renamed, articles })).toEqual(["sectionsChanged"]);
  });
});
