import { expect, type Locator, type Page } from "@playwright/test";
import { documentSchema } from "../../lib/document/schema";

export type Json = { readonly type: string; readonly [key: string]: unknown };

/** Begins an article as somebody does, from the list, and answers its id. The page stands at it afterwards. */
export async function newArticle(page: Page, title: string): Promise<string> {
  await page.goto("/studio/articles?new=1");
  const dialog = page.getByRole("dialog");
  await fillIn(dialog.getByLabel("제목"), title);
  await dialog.getByRole("button").last().click();
  await page.waitForURL(/\/studio\/articles\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

/** Fills a field that has only just come, and sees that it keeps what was filled in when the page has come to rest. */
export async function fillIn(field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.fill(text);
    await field.page().evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await expect(field).toHaveValue(text, { timeout: 500 });
  }).toPass();
}

export const paragraph = (text = "", ...marks: Json[]): Json => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text, ...(marks.length > 0 && { marks }) }] }),
});

export function tableOf(...rows: string[][]): Json {
  const cell = (text: string) => ({ type: "tableCell", content: [paragraph(text)] });
  const content = rows.map((cells) => ({ type: "tableRow", content: cells.map(cell) }));
  return {
    type: "tableFigure",
    content: [{ type: "tableCaption" }, { type: "table", content }, { type: "tableNotes" }],
  };
}

/** A whole document with these blocks as its text. */
export function documentOf(title: string, ...blocks: Json[]): Json {
  const head = { type: "title", ...(title && { content: [{ type: "text", text: title }] }) };
  return { type: "doc", content: [head, { type: "lead" }, { type: "summary" }, ...blocks, { type: "references" }] };
}

type Opened = { readonly version: number; readonly content: Json };

export async function readDocument(page: Pick<Page, "request">, articleId: string): Promise<Opened> {
  const answer = await page.request.get(`/api/documents/${articleId}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Opened;
}

/** Puts another document in the article's place, by a step as any other: open pages follow. */
export async function writeDocument(page: Page, articleId: string, document: Json): Promise<void> {
  const { version, content } = await readDocument(page, articleId);
  const size = documentSchema.nodeFromJSON(content).content.size;
  const step = { stepType: "replace", from: 0, to: size, slice: { content: document.content } };
  await sendSteps(page, articleId, { version, steps: [step] });
}

/** Sends steps as somebody else's editor does. Answers the version after them. */
export async function sendSteps(
  page: Page,
  articleId: string,
  batch: { version: number; steps: unknown[] },
): Promise<number> {
  const data = { ...batch, clientId: "journey-writer" };
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/documents/${articleId}/steps`, { data, headers });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { version: number }).version;
}

/**
 * The words of a document in one line: blocks parted by `/`, what stands within them by `|`, a note in `{}`, marked text in
 * `<mark:…>`, a break as `⏎`.
 */
export function wordsOf(node: Json): string {
  const children = (Array.isArray(node.content) ? (node.content as Json[]) : []).map(wordsOf);
  switch (node.type) {
    case "text":
      return marked(node);
    case "hardBreak":
      return "⏎";
    case "note":
      return `{${children.join("")}}`;
    case "doc":
      return children.join("/");
    case "paragraph":
    case "title":
    case "lead":
    case "summary":
    case "subhead":
      return children.join("");
    default:
      return children.join("|");
  }
}

function marked({ text, marks }: Json): string {
  const names = Array.isArray(marks) ? (marks as Json[]).map(({ type }) => type) : [];
  return names.length > 0 ? `<${names.join(",")}:${String(text)}>` : String(text);
}
