import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { articleView } from "./article-view";
import { renderDocx } from "./docx/render-docx";
import { renderEpub } from "./epub/render-epub";
import { wordsOf } from "./form-words";
import type { IssueView } from "./issue-view";
import { renderMarkdown } from "./markdown/render-markdown";
import { renderPdf } from "./print/render-pdf.server";
import { typst } from "./print/typst.server";
import { everyPart } from "./testing/every-part";
import { wording } from "./testing/form-words";
import { article, figure, p, source, t, td, th, tr } from "./testing/nodes";
import { pdfText } from "./testing/pdf-text";
import { sampleIssue } from "./testing/sample-issue";

/*
 * What somebody may write, by malice or by accident, in every form: nothing is taken for markup, nothing makes a file that a program refuses.
 */

afterAll(() => typst().stop());

const signs = '# * _ \\ " < > & ` $ @ [x](y) {{ }} 1. - ~ | </w:t> ]]> %3C';
const controls = "앞\u0000\u0001\u0008\u000b\u001f\ufffe뒤";
const rightToLeft = "שלום עולם مرحبا \u202eabc\u202c";
const long = "가나다라마바사".repeat(300);
const everything = `${signs} ${controls} ${rightToLeft} ${long}`;

/** An issue of one article; every text that somebody may write holds `said`. */
function issueOf(said: string): IssueView {
  const issue = sampleIssue();
  const view = articleView(
    article([p(said), figure(said, [tr(th(said), th("둘째")), tr(td(said), td("1"))]), p("끝")], {
      ...{ title: [t(said)], byline: said },
      sources: { s: { ...source(said), titleTranslation: said, outlet: said, url: "https://example.org/a" } },
    }),
  );
  const placed = {
    ...everyPart,
    notices: [{ kind: "corrected" as const, at: "2023-02-20T00:00:00Z", lines: [said] }],
    view,
  };
  return {
    ...issue,
    publication: { ...issue.publication, title: said, rightsNotice: said, publisher: said },
    issue: { ...issue.issue, label: said, introduction: said },
    sections: [{ title: said, number: "I", groups: [{ category: said, articles: [placed] }] }],
    summary: [{ slug: placed.slug, number: "01", title: said, text: [{ type: "text", text: said }] }],
    colophon: [{ label: said, value: said }],
  };
}

const inputOf = (issue: IssueView) => ({
  ...{ issue, part: { kind: "issue" as const }, wording: wording(), words: wordsOf(wording()) },
  pictures: new Map<string, Uint8Array>(),
});
const xmlIn = (zipped: Uint8Array) =>
  Object.entries(unzipSync(zipped)).filter(([name]) => /\.(xhtml|xml|opf|rels)$/.test(name));

describe("hostile text everywhere", () => {
  it("is printed whole in the PDF", async () => {
    const { bytes, pages } = await renderPdf(inputOf(issueOf(`${signs} 끝`)));
    expect(pages).toBeGreaterThan(2);
    const text = (await pdfText(bytes)).replace(/\s/g, "");
    expect(text.split(signs.replace(/\s/g, "")).length).toBeGreaterThan(10);
  }, 60_000);

  it("of no glyph, without an end or from right to left is set all the same", async () => {
    const { pages } = await renderPdf(inputOf(issueOf(everything)));
    expect(pages).toBeGreaterThan(2);
  }, 60_000);

  it.each([
    ["e-book", () => renderEpub(inputOf(issueOf(everything)))],
    ["Word document", () => renderDocx(inputOf(issueOf(everything)))],
  ])(
    "leaves every file of the %s XML",
    async (_, make) => {
      for (const [name, bytes] of xmlIn(await make())) {
        const xml = strFromU8(bytes);
        // XML 1.0, 2.2: what it can hold.
        expect([name, xml.match(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u)]).toEqual([
          name,
          null,
        ]);
        expect([name, xml.match(/<\/?(?!\/?[a-zA-Z!?])/)]).toEqual([name, null]);
        expect([name, openElements(xml)]).toEqual([name, []]);
      }
    },
    60_000,
  );

  it("is text in Markdown, also where a line begins", () => {
    const markdown = renderMarkdown(
      issueOf("1. # <script>alert(1)</script> [x](javascript:y)"),
      { kind: "issue" },
      wordsOf(wording()),
    );
    const body = markdown.split("\n---\n").slice(1).join("\n---\n");
    expect(body).not.toMatch(/(?<!\\)<script/);
    expect(body).not.toMatch(/(?<!\\)\[x/);
    expect(body.split("\n").filter((line) => /^(?:> |- )*1\. /.test(line))).toEqual([]);
  });
});

/** Names of elements that are opened and not closed, or closed and not opened. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [tag, end, name = ""] of xml.matchAll(/<(\/?)([a-zA-Z][\w:.-]*)(?:"[^"]*"|[^">])*>/g)) {
    if (tag.endsWith("/>")) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return [`/${name}`];
  }
  return open;
}
