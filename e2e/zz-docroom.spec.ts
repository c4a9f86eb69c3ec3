import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { build } from "esbuild";
import fc from "fast-check";
import { canonicalDocument } from "@/lib/document/canonical";
import { arbitraryDocument } from "@/lib/document/testing/arbitrary";
import { canonicalJson } from "@/lib/kernel/canonical";
import { sha256Hex } from "@/lib/kernel/hash";
import type {} from "./support/document-in-browser";

// A page of no app: only the document's own code runs in it. Any address will do that a browser trusts with Web Crypto.
const address = "http://localhost/document";
let script: string;

test.beforeAll(async () => {
  const entry = fileURLToPath(new URL("support/document-in-browser.ts", import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, format: "iife", write: false, target: "es2022" });
  script = bundle.outputFiles[0]?.text ?? "";
});

test.beforeEach(async ({ page }) => {
  await page.route(address, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title>" }),
  );
  await page.goto(address);
  await page.addScriptTag({ content: script });
});

const documents = fc.sample(arbitraryDocument, { numRuns: 250, seed: 77 });

test("browser and server have one canonical text and one hash for a document", async ({ page }) => {
  const expected = await Promise.all(
    documents.map(async (document) => {
      const text = canonicalJson(canonicalDocument(document));
      return { text, hash: await sha256Hex(text) };
    }),
  );
  expect(await page.evaluate((given) => globalThis.documentInBrowser.hash(given), documents)).toEqual(expected);
  expect(new Set(expected.map(({ hash }) => hash)).size).toBeGreaterThan(50);
});

test("a document printed as HTML reads back as itself", async ({ page }) => {
  const through = await page.evaluate((given) => globalThis.documentInBrowser.throughHtml(given), documents);
  for (const [index, document] of documents.entries()) {
    expect(through[index]?.text, through[index]?.printed).toBe(canonicalJson(canonicalDocument(document)));
  }
  expect(through.filter(({ printed }) => /style=|class=|javascript:/.test(printed))).toEqual([]);
});

const text = (words: string, ...marks: unknown[]) => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks }),
});
const para = (...content: unknown[]) => ({ type: "paragraph", content });
const bullet = (...content: unknown[]) => ({ type: "bulletList", content });
const item = (...content: unknown[]) => ({ type: "listItem", content });
const row = (...content: unknown[]) => ({ type: "tableRow", content });
const cell = (words: string, attrs = {}) => ({ type: "tableCell", content: [para(text(words))], ...attrs });
const head = (words: string) => ({ type: "tableHeader", content: [para(text(words))] });

const foreign: [string, string, unknown[]][] = [
  [
    "headings",
    "<h1>가</h1><h3>나</h3>",
    [
      { type: "subhead", content: [text("가")] },
      { type: "subhead", content: [text("나")] },
    ],
  ],
  [
    "emphasis",
    "<p><b>가</b><i>나</i><u>다</u></p>",
    [para(text("가", { type: "strong" }), text("나", { type: "em" }), text("다", { type: "underline" }))],
  ],
  [
    "lists",
    "<ul><li>가<ul><li>나</li></ul></li></ul>",
    [bullet(item(para(text("가")), bullet(item(para(text("나"))))))],
  ],
  [
    "a numbered list",
    '<ol start="3"><li><p>가</p></li></ol>',
    [{ type: "orderedList", attrs: { start: 3 }, content: [item(para(text("가")))] }],
  ],
  [
    "a link",
    '<p><a href="https://example.org/">가</a></p>',
    [para(text("가", { type: "link", attrs: { href: "https://example.org/" } }))],
  ],
  ["a script for a link", '<p><a href="javascript:alert(1)">가</a></p>', [para(text("가"))]],
  [
    "scripts and styles",
    "<script>alert(1)</script><style>p{}</style><p onclick='x' style='color:red' class='y'>가</p>",
    [para(text("가"))],
  ],
  [
    "ruby",
    "<p><ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby></p>",
    [para(text("漢", { type: "ruby", attrs: { text: "한" } }))],
  ],
  [
    "languages",
    '<p><span lang="zh-CN">机</span></p>',
    [para(text("机", { type: "lang", attrs: { lang: "zh-Hans" } }))],
  ],
  [
    "a table",
    "<table><caption>표</caption><colgroup><col></colgroup><thead><tr><th>가</th><th>나</th></tr></thead><tbody><tr><td colspan=2>다</td></tr></tbody></table>",
    [
      {
        type: "tableFigure",
        content: [
          { type: "tableCaption", content: [text("표")] },
          { type: "table", content: [row(head("가"), head("나")), row(cell("다", { attrs: { colspan: 2 } }))] },
          { type: "tableNotes" },
        ],
      },
    ],
  ],
];

for (const [name, html, blocks] of foreign) {
  test(`foreign HTML: ${name}`, async ({ page }) => {
    expect(await read(page, html)).toEqual(blocks);
  });
}

function read(page: Page, html: string) {
  return page.evaluate((given) => globalThis.documentInBrowser.read(given), html);
}
