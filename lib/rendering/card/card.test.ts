import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { wordsOf } from "../form-words";
import { placedArticles } from "../issue-view";
import { typst } from "../print/typst.server";
import { wording } from "../testing/form-words";
import { sampleIssue } from "../testing/sample-issue";
import { cardData } from "./card";
import { renderCard } from "./render-card.server";

const words = wordsOf(wording());
afterAll(() => typst().stop());

describe("the picture that stands for a page", () => {
  it.each(["issue", "article"] as const)(
    "of an %s is 1200 by 630, in the publication's colour, and light",
    async (kind) => {
      const issue = sampleIssue({ colour: "#7a1f2b" });
      const slug = placedArticles(issue)[0]?.article.slug ?? "";
      const png = await renderCard(issue, kind === "issue" ? { kind } : { kind, slug }, words);
      const picture = sharp(png ?? new Uint8Array());
      expect(await picture.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
      expect(png?.byteLength).toBeLessThan(100_000);
      const { data } = await picture
        .removeAlpha()
        .extract({ left: 4, top: 4, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([...data]).toEqual([0x7a, 0x1f, 0x2b]);
      const { channels } = await sharp(png ?? new Uint8Array()).stats();
      expect(channels[2]?.max).toBe(255); // there are letters on it
    },
    30_000,
  );

  it("there is none of an article that is not in the issue", async () =>
    expect(await renderCard(sampleIssue(), { kind: "article", slug: "nothing" }, words)).toBeNull());

  it("a retracted article says so in it", () => {
    const issue = sampleIssue();
    const { article } = placedArticles(issue)[0] ?? {};
    article?.notices.push({ kind: "retracted", at: "2026-01-02T00:00:00Z", lines: ["값이 틀렸다."] });
    const data = cardData(issue, { kind: "article", slug: article?.slug ?? "" }, words);
    expect(JSON.stringify(data?.card.title)).toContain("철회");
  });

  it("a headline of any length fits: it is cut where nobody would read on", () => {
    const issue = sampleIssue();
    const { article } = placedArticles(issue)[0] ?? {};
    if (article) article.view.titleText = "아주 긴 제목 ".repeat(200);
    const data = cardData(issue, { kind: "article", slug: article?.slug ?? "" }, words);
    expect(JSON.stringify(data?.card.title).length).toBeLessThan(600);
  });
});
