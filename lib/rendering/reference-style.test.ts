import { describe, expect, it } from "vitest";
import { numberedReference } from "./reference-style";
import type { ReferenceView } from "./view";

const bare: ReferenceView = {
  number: 1,
  anchor: "ref-1",
  sourceId: "s",
  title: "机器人方案的通知",
  titleTranslation: "",
  outlet: "",
  language: "zh-Hans",
  url: "",
  host: "",
  publishedOn: null,
  accessedOn: null,
  archiveUrl: null,
  locator: "",
  citedAt: [],
};
const printed = (more: Partial<ReferenceView>, language = "ko") =>
  numberedReference({ ...bare, ...more }, language)
    .map(({ text }) => text)
    .join("");

describe("numberedReference", () => {
  const article = {
    title: "Solid batteries",
    language: "en",
    titleTranslation: "고체 전지",
    authors: "Kim, Minsu; Lee, Seoyeon",
    outlet: "Journal of Cells",
    volume: "12",
    issue: "3",
    pages: "45–67",
    publishedOn: "2023-02-07",
    doi: "10.1000/abc",
    url: "https://site.example/a",
  };

  it.each<[string, Partial<ReferenceView>, string, string]>([
    [
      "an article, in Korean",
      article,
      "ko",
      "Kim, Minsu · Lee, Seoyeon. (2023. 2. 7.). Solid batteries [고체 전지]. Journal of Cells, 12(3), 45–67. https://doi.org/10.1000/abc",
    ],
    [
      "an article, in English",
      { ...article, titleTranslation: "" },
      "en",
      "Kim, Minsu, & Lee, Seoyeon. (7 Feb 2023). Solid batteries. Journal of Cells, 12(3), 45–67. https://doi.org/10.1000/abc",
    ],
    [
      "a page of nobody's, undated",
      { url: "https://site.example/n" },
      "ko",
      "机器人方案的通知. (날짜 미상). https://site.example/n",
    ],
    [
      "a title with a sign of its own",
      { title: "왜 로봇인가?", outlet: "일간 과학" },
      "ko",
      "왜 로봇인가? (날짜 미상). 일간 과학.",
    ],
    ["a place in it", { locator: "표 2" }, "ko", "机器人方案的通知, 표 2. (날짜 미상)."],
    ["a report", { publisher: "연구원", issue: "7" }, "en", "机器人方案的通知. (n.d.). 연구원."],
  ])("prints %s", (_, more, language, text) => expect(printed(more, language)).toBe(text));

  it("says which language the title is in, and where the address leads", () => {
    const parts = numberedReference({ ...bare, url: "https://site.example/n" }, "ko");
    expect(parts[0]).toMatchObject({ lang: "zh-Hans" });
    expect(parts.at(-1)).toEqual({ text: "https://site.example/n", href: "https://site.example/n" });
  });
});
