import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import {
  documentOf,
  fillIn,
  newArticle,
  paragraph,
  readDocument,
  sendSteps,
  wordsOf,
  writeDocument,
} from "./support/article";
import { pageOf, signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

const body = "p:not(.lead-line, .summary-line, .references-none)";

/** Somebody with a new article on the desk. */
async function atTheDesk(page: Page, title: string) {
  await signIn(page, "chief");
  const articleId = await newArticle(page, title);
  const on = new WrittenPage(page);
  await on.ready();
  const reader = page.context().request;
  const words = async () => wordsOf((await readDocument({ request: reader }, articleId)).content);
  return { on, articleId, words, address: `/studio/articles/${articleId}` };
}

/** Somebody else at the same article, in a browser of their own. */
async function joinedBy(context: BrowserContext, address: string) {
  const browser = context.browser();
  if (!browser) throw new Error("no browser");
  const on = new WrittenPage(await pageOf(browser, "editor"));
  await on.open(address);
  return on;
}

test("what is typed is saved, said so with the time, and there after a reload", async ({ page }) => {
  const { on, words } = await atTheDesk(page, "저장");
  await on.caretIn(body);
  await page.keyboard.type("Typed once.");
  await on.saved();
  await expect(on.saving).toHaveText(/저장됨 \d{2}:\d{2}/);
  expect(await words()).toBe("저장///Typed once./");
  await page.reload();
  await on.ready();
  expect(await on.lines(body)).toEqual(["Typed once."]);
});

test("a dead network keeps what is typed on the device, and sends it when the network is back", async ({
  page,
  context,
}) => {
  const { on, words } = await atTheDesk(page, "끊김");
  await on.caretIn(body);
  await context.setOffline(true);
  await page.keyboard.type("Typed in the dark.");
  await expect(on.saving).toHaveAttribute("data-saving", "kept");
  await expect(on.saving).toHaveText("연결 끊김 – 이 기기에 보관 중");
  await context.setOffline(false);
  await on.saved();
  expect(await words()).toBe("끊김///Typed in the dark./");
});

test("a page that is left in the middle of a word says its last words", async ({ page }) => {
  const { on, words } = await atTheDesk(page, "끝말");
  await on.caretIn(body);
  await page.keyboard.type("Half a wor");
  await page.reload();
  await on.ready();
  await expect.poll(words).toBe("끝말///Half a wor/");
  expect(await on.lines(body)).toEqual(["Half a wor"]);
});

test("a page that dies loses nothing that stood on it, and doubles nothing that had arrived", async ({
  page,
  context,
}) => {
  const { on, words, articleId, address } = await atTheDesk(page, "다시");
  await on.caretIn(body);
  await page.keyboard.type("Arrived. ");
  await on.saved();
  let isDead = true;
  await context.route("**/api/documents/*/steps", (route) => (isDead ? route.abort() : route.continue()));
  await page.keyboard.type("Held back.");
  await expect(on.saving).toHaveAttribute("data-saving", "kept");
  await page.goto("chrome://crash").catch(() => {});

  const again = new WrittenPage(await context.newPage());
  await again.page.goto(address, { waitUntil: "commit" });
  const { version } = await readDocument(again.page, articleId);
  await sendSteps(again.page, articleId, { version, steps: [insertionAt(1, "X")] });
  expect(await words()).toBe("X다시///Arrived. /");
  isDead = false;
  await again.ready();
  await expect.poll(words).toBe("X다시///Arrived. Held back./");
  expect(await again.lines(body)).toEqual(["Arrived. Held back."]);
  await again.page.reload();
  await again.ready();
  expect(await words()).toBe("X다시///Arrived. Held back./");
});

test("an answer that is lost on the way does not double what was typed", async ({ page, context }) => {
  const { on, words } = await atTheDesk(page, "잃은 답");
  await on.caretIn(body);
  let lost = 0;
  await context.route("**/api/documents/*/steps", async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await page.keyboard.type("Once only.");
  await on.saved();
  expect(lost).toBeGreaterThan(0);
  expect(await words()).toBe("잃은 답///Once only./");
});

test("two people write at once and see each other", async ({ page, context }) => {
  const { on, words, address } = await atTheDesk(page, "둘이서");
  await on.caretIn(body);
  await page.keyboard.type("One. ");
  await on.saved();
  const other = await joinedBy(context, address);
  await other.caret("One. ");
  await expect(on.text.locator(".peer-caret")).toHaveAttribute("data-name", "문가온");
  await Promise.all([page.keyboard.type("Two. "), other.page.keyboard.type("Three. ")]);
  await Promise.all([on.saved(), other.saved()]);
  const text = (await words()).split("/")[3] ?? "";
  expect([...text].sort().join("")).toBe([..."One. Two. Three. "].sort().join(""));
  await expect.poll(() => on.lines(body)).toEqual([text]);
  await expect.poll(() => other.lines(body)).toEqual([text]);
  await other.page.context().close();
  await expect(on.text.locator(".peer-caret")).toHaveCount(0);
});

test("one undoes one's own, not the other's", async ({ page, context }) => {
  const { on, articleId, words, address } = await atTheDesk(page, "되돌리기");
  await writeDocument(page, articleId, documentOf("되돌리기", paragraph("first"), paragraph("second")));
  await expect.poll(() => on.lines(body)).toEqual(["first", "second"]);
  const other = await joinedBy(context, address);
  await on.caret("first");
  await page.keyboard.type("AAA");
  await on.saved();
  await other.caret("second");
  await other.page.keyboard.type("BBB");
  await other.saved();
  await expect.poll(() => on.lines(body)).toEqual(["firstAAA", "secondBBB"]);
  await page.keyboard.press("Control+z");
  await on.saved();
  await expect.poll(words).toBe("되돌리기///first/secondBBB/");
  await other.page.context().close();
});

test("an article is written with the keyboard alone: lists, a subhead, a table, a note, a link", async ({ page }) => {
  const { on, words } = await atTheDesk(page, "");
  await on.caretIn("h1");
  const { keyboard } = page;
  await keyboard.type("Headline");
  await keyboard.press("Enter");
  await keyboard.type("Lead");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("1) Sub");
  await keyboard.press("Enter");
  await keyboard.type("- one");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("two");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("text");
  await keyboard.press("Control+Alt+t");
  await keyboard.type("Caption");
  await keyboard.press("Enter");
  await keyboard.type("a");
  await keyboard.press("Tab");
  await keyboard.type("b");
  await keyboard.press("Control+Enter");
  await keyboard.type("end ");
  await keyboard.press("Control+k");
  await fillIn(page.getByRole("dialog").getByRole("textbox"), "example.org");
  await keyboard.press("Enter");
  await on.saved();
  expect(await words()).toBe("Headline/Lead//Sub/one|two/text/Caption|a|b||||||||/end <link:https://example.org>/");
});

test("sent to review, the page takes no more writing; reopened, it does", async ({ page }) => {
  const { on } = await atTheDesk(page, "검토로");
  await on.caretIn(body);
  await page.keyboard.type("Ready.");
  await on.saved();
  await page.getByRole("button", { name: "검토 보내기" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "검토 보내기" }).click();
  await expect(on.text).toHaveAttribute("contenteditable", "false");
  await expect(page.getByText("상태에서는 글을 고칠 수 없습니다", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "다시 열기" }).click();
  const dialog = page.getByRole("alertdialog");
  await fillIn(dialog.getByRole("textbox"), "날짜를 고칩니다.");
  await dialog.getByRole("button", { name: "다시 열기" }).click();
  await expect(on.text).toHaveAttribute("contenteditable", "true");
  await on.caret("Ready.");
  await page.keyboard.type(" Again.");
  await on.saved();
  expect(await on.lines(body)).toEqual(["Ready. Again."]);
});

test("nothing is sent to review while something is not acknowledged", async ({ page, context }) => {
  const { on } = await atTheDesk(page, "아직");
  await on.caretIn(body);
  await context.setOffline(true);
  await page.keyboard.type("Unsent.");
  await expect(on.saving).toHaveAttribute("data-saving", "kept");
  await page.getByRole("button", { name: "검토 보내기" }).click();
  const send = page.getByRole("dialog").getByRole("button", { name: "검토 보내기" });
  await expect(send).toBeDisabled();
  await context.setOffline(false);
  await expect(send).toBeEnabled({ timeout: 20_000 });
});

test("a source is found by typing and cited; a new one is kept and cited", async ({ page }) => {
  const { on, articleId } = await atTheDesk(page, "인용");
  await on.caretIn(body);
  await page.keyboard.type("Cited");
  await page.getByRole("button", { name: "자료 인용" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "새 자료 등록…" }).click();
  const title = `새 자료 ${crypto.randomUUID().slice(0, 8)}`;
  await fillIn(page.getByRole("dialog").getByLabel("원제"), title);
  await page.getByRole("dialog").getByRole("button", { name: "등록하고 넣기" }).click();
  await expect(on.text.locator("cite")).toHaveAttribute("data-number", "1");
  await expect(on.text.locator(".references")).toContainText(title);
  await on.saved();
  await page.getByRole("button", { name: "자료 인용" }).click();
  await fillIn(page.getByRole("dialog").getByLabel("자료 찾기"), title);
  await page.getByRole("dialog").getByRole("option", { name: title }).click();
  await expect(on.text.locator("cite")).toHaveCount(2);
  await on.saved();
  const { content } = await readDocument(page, articleId);
  expect(JSON.stringify(content).match(/"type":"citation"/g)).toHaveLength(2);
});

function insertionAt(position: number, text: string) {
  return { stepType: "replace", from: position, to: position, slice: { content: [{ type: "text", text }] } };
}
