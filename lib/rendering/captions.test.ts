import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { renderDocx } from "./docx/render-docx";
import { renderEpub } from "./epub/render-epub";
import type { IssueView } from "./issue-view";
import { renderMarkdown } from "./markdown/render-markdown";
import { renderPdf } from "./print/render-pdf.server";
import { typst } from "./print/typst.server";
import { captionSigns } from "./table-words";
import { everyPart, fullIssue } from "./testing/every-part";
import { wording } from "./testing/form-words";
import { pdfText } from "./testing/pdf-text";
import { wordsOf } from "./form-words";

afterAll(() => typst().stop());

it.each([
  ["ko", "〈〉"],
  ["zh-Hans", "〈〉"],
  ["JA", "〈〉"],
  ["en", ""],
  ["kok", ""],
  ["de-KO", ""],
])("around a caption in %s stands “%s”", (language, signs) => expect(captionSigns(language).join("")).toBe(signs));

/** Every form of the article that holds everything, as text with the markup in it. */
const forms: Record<string, (issue: IssueView, locale: "ko" | "en") => Promise<string> | string> = {
  PDF: async (issue, locale) => pdfText((await renderPdf(inputOf(issue, locale))).bytes),
  EPUB: (issue, locale) => textIn(renderEpub({ ...inputOf(issue, locale), words: wordsOf(wording(locale)) })),
  DOCX: async (issue, locale) =>
    textIn(await renderDocx({ ...inputOf(issue, locale), words: wordsOf(wording(locale)) })),
  Markdown: (issue, locale) => renderMarkdown(issue, inputOf(issue, locale).part, wordsOf(wording(locale))),
};

describe.each(Object.entries(forms))("%s", (_, render) => {
  const issue = fullIssue();
  const english = { ...issue, publication: { ...issue.publication, language: "en" } };

  it("puts captions in brackets in a Korean publication", async () => {
    const text = await render(issue, "ko");
    for (const said of ["지출의 막대", "왼쪽 표"]) expect(bare(text)).toContain(`〈${bare(said)}`);
  }, 60_000);

  it("puts none in brackets in an English one, as the pages do", async () => {
    const text = bare(await render(english, "en"));
    for (const said of ["지출의 막대", "왼쪽 표"]) expect(text).toContain(bare(said));
    expect(text).not.toMatch(/[〈〉]/);
  }, 60_000);
});

function inputOf(issue: IssueView, locale: "ko" | "en") {
  return {
    issue,
    part: { kind: "article" as const, slug: everyPart.slug },
    wording: wording(locale),
    pictures: new Map<string, Uint8Array>(),
  };
}

function textIn(zipped: Uint8Array): string {
  return Object.entries(unzipSync(zipped))
    .filter(([name]) => /\.(xhtml|xml)$/.test(name))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, ""))
    .join("\n");
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}
