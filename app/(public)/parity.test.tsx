import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderToStaticMarkup } from "react-dom/server";
import { ArticleNotices } from "@/components/reader/article-notices";
import { ArticlePage } from "@/components/reader/article-page";
import { editionJsonSchema } from "@/lib/rendering/edition-json-schema";
import { type Form, forms } from "@/lib/rendering/form";
import { type IssueView, type NoticeView, placedArticles } from "@/lib/rendering/issue-view";
import { inlineText } from "@/lib/rendering/plain-text";
import { renderMail } from "@/lib/rendering/mail/render-mail";
import { office } from "@/lib/rendering/office.server";
import { typst } from "@/lib/rendering/print/typst.server";
import { renderForm } from "@/lib/rendering/render-form.server";
import { fullIssue, onePixel, pictureHash } from "@/lib/rendering/testing/every-part";
import { formWords, wording } from "@/lib/rendering/testing/form-words";
import { missingFrom, saidBy } from "@/lib/rendering/testing/parity";
import { pdfText } from "@/lib/rendering/testing/pdf-text";

/*
 * One truth in every form: each heading, paragraph, cell, note, source, chart value and alternative text of an edition is looked for in the
 * page, the PDF, the e-book, the Word document and the Markdown. What one of them lacks is named.
 */

const issue = fullIssue({ textFace: "serif" });
const wanted = saidBy(issue);
const files = new Map<Form, Uint8Array>();
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

beforeAll(async () => {
  const pictures = new Map([[pictureHash, onePixel]]);
  for (const form of forms) {
    files.set(form, await renderForm(form, { issue, part: { kind: "issue" }, wording: wording(), pictures }));
  }
}, 120_000);
afterAll(() => {
  typst().stop();
  office().stop();
});

describe("what the edition says", () => {
  it("is a good deal, of every kind", () => {
    const kinds = new Set(wanted.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      "alt",
      "box",
      "caption",
      "cell",
      "chart value",
      "heading",
      "item",
      "lead",
      "note",
      "notice",
      "paragraph",
      "source",
      "summary",
      "under a table",
    ]);
    expect(wanted.length).toBeGreaterThan(400);
  });

  it("stands on its pages", () => expect(missingFrom(pages(issue), wanted)).toEqual([]));
  it("stands in the PDF", async () => expect(missingFrom(await pdfText(files.get("pdf")), wanted)).toEqual([]));
  it("stands in the e-book", () => expect(missingFrom(textOfPackage("epub", /\.xhtml$/), wanted)).toEqual([]));
  it("stands in the Word document", () =>
    expect(missingFrom(textOfPackage("docx", /word\/(document|footnotes|charts\/chart\d+)\.xml$/), wanted)).toEqual(
      [],
    ));
  it("stands in the Markdown", () => expect(missingFrom(plainMarkdown(decode(files.get("md"))), wanted)).toEqual([]));
  it("stands in the mail as far as a mail tells of it: its summary, and the headline of every article", () => {
    const links = { leave: "https://example.org/leave", preferences: "https://example.org/preferences" };
    const told = wanted.filter(({ kind }) => kind === "summary");
    const titles = placedArticles(issue).map(({ article: { slug, view } }) => ({
      ...{ article: slug, kind: "heading", text: view.titleText },
    }));
    const { html, text } = renderMail(issue, formWords(), { links });
    for (const said of [textOfMarkup(html), text]) expect(missingFrom(said, [...told, ...titles])).toEqual([]);
  });
  it("stands in the JSON, as the views themselves", () => {
    const read = editionJsonSchema.parse(JSON.parse(decode(files.get("json"))));
    const articles = read.sections.flatMap(({ groups }) => groups.flatMap((group) => group.articles));
    expect(articles).toEqual(placedArticles(issue).map(({ article: { view, ...place } }) => ({ ...place, ...view })));
  });
});

describe("what is missing is named", () => {
  const bare = (text: string) => text.replace(/\s/g, "");
  it.each([...new Set(wanted.map(({ kind }) => kind))])("a %s", (kind) => {
    const alone = wanted.find(
      (one) =>
        one.kind === kind &&
        [...one.text].length > 2 &&
        wanted.every((other) => other === one || !bare(other.text).includes(bare(one.text))),
    );
    expect(alone).toBeDefined();
    const everythingElse = wanted.filter((one) => one !== alone).map(({ text }) => text);
    expect(missingFrom(everythingElse.join("\n"), wanted)).toEqual([
      `${alone?.article}: ${kind} “${alone?.text.replaceAll("\u0000", "")}”`,
    ]);
  });
});

/** Each article's page, and the issue's own summary, as a reader without script has them. */
function pages({ publication, summary, ...rest }: IssueView): string {
  const words = formWords();
  const setting = {
    words: (key: string, values?: Record<string, string | number>) => words(`reader.${key}`, values),
    language: "ko",
    timeZone: "Asia/Seoul",
  };
  const place = {
    publication,
    issue: null,
    section: null,
    category: "",
    number: null,
    previous: null,
    next: null,
    address: null,
  };
  const markup = placedArticles({ publication, summary, ...rest }).map(({ article: { slug, view, notices } }) => {
    const at = [publication.slug, "issue", slug] as const;
    const notice = <ArticleNotices notices={noticesOf(notices)} place={at} setting={setting} />;
    return renderToStaticMarkup(<ArticlePage view={view} place={place} setting={setting} notice={notice} />);
  });
  return textOfMarkup([...markup, ...summary.map(({ text }) => inlineText(text))].join("\n"));
}

/** As the pages take them. */
function noticesOf(all: readonly NoticeView[]) {
  const told = all.map(({ kind, at, lines }) => ({ kind, at, notice: lines.join("\n"), before: 1 }));
  return {
    retraction: told.find(({ kind }) => kind === "retracted") ?? null,
    corrections: told.flatMap(({ kind, ...rest }) => (kind === "retracted" ? [] : [{ kind, ...rest }])),
  };
}

function textOfPackage(form: Form, names: RegExp): string {
  const entries = Object.entries(unzipSync(files.get(form) ?? new Uint8Array())).filter(([name]) => names.test(name));
  return textOfMarkup(entries.map(([, bytes]) => decode(bytes)).join("\n"));
}

/** Text of HTML or XML, with what stands in attributes for those who cannot see. */
function textOfMarkup(markup: string): string {
  const said = [...markup.matchAll(/\s(?:alt|descr|aria-label|content)="([^"]*)"/g)].map(([, text]) => text);
  return unescaped(`${markup.replace(/<[^>]*>/g, "")}\n${said.join("\n")}`);
}

function plainMarkdown(markdown: string): string {
  return unescaped(
    markdown
      .replace(/(?<!\\)\[\^[^\]]+\]/g, "")
      .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g, "$1")
      .replace(/(?<!\\)<(?!https?:)[^>]*>/g, "")
      .replace(/\\([!-/:-@[-`{-~])/g, "$1"),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
