import { expect, type Page, test } from "@playwright/test";
import { documentOf, newArticle, paragraph, readDocument, wordsOf, writeDocument } from "./support/article";
import { commitOrders, HangulKeyboard } from "./support/hangul-keyboard";
import { signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

const body = "p:not(.lead-line, .summary-line, .references-none)";

async function atTheDesk(page: Page, title: string) {
  await signIn(page, "chief");
  const articleId = await newArticle(page, title);
  const on = new WrittenPage(page);
  await on.ready();
  const words = async () => wordsOf((await readDocument(page, articleId)).content);
  return { on, articleId, words };
}

for (const order of commitOrders) {
  test(`a slash and half a Hangul word find a box, Enter puts it in (${order})`, async ({ page }) => {
    const { on, words } = await atTheDesk(page, "빗금");
    await on.caretIn(body);
    const keyboard = await HangulKeyboard.on(page, order);
    const menu = page.getByRole("listbox", { name: "넣을 것" });
    await keyboard.write("앞말 ");
    await keyboard.type("/사");
    await expect(menu.getByRole("option").first()).toHaveText(/^상자/);
    await expect(menu.getByRole("option", { name: "표" })).toHaveCount(0);
    await keyboard.type("ㅇ");
    await expect(menu.getByRole("option").first()).toHaveText(/^상자/);
    await keyboard.key("Enter");
    await expect(menu).toHaveCount(0);
    await keyboard.type("참고 말\n속");
    await keyboard.finish();
    await on.saved();
    expect(await words()).toBe("빗금///참고 말|속앞말 /");
  });
}

for (const order of commitOrders) {
  test(`half a syllable finds nothing wrong, and replacing is a change like any other (${order})`, async ({ page }) => {
    const { on, words, articleId } = await atTheDesk(page, "찾기");
    await writeDocument(
      page,
      articleId,
      documentOf("찾기", paragraph("가을 강에 간 강아지"), paragraph("강과 산"), paragraph("산과 강")),
    );
    await expect.poll(() => on.lines(body)).toHaveLength(3);
    await on.caretIn("h1");
    await page.keyboard.press("Control+f");
    const bar = page.getByRole("search", { name: "찾기" });
    const found = bar.getByRole("status");
    await expect(bar.getByRole("textbox", { name: "찾을 말" })).toBeFocused();
    const keyboard = await HangulKeyboard.on(page, order);
    await keyboard.type("가");
    await expect(found).toHaveText("1/1");
    await keyboard.letter("ㅇ");
    await expect(found).toHaveText("1/4");
    await keyboard.letter("ㄱ");
    await expect(found).toHaveText("1/4");
    await keyboard.letter("ㅗ");
    await expect(found).toHaveText("없음");
    await keyboard.letter("ㅏ");
    await expect(found).toHaveText("1/1");
    for (let letter = 0; letter < 3; letter += 1) await keyboard.key("Backspace");
    await keyboard.finish();
    await expect(found).toHaveText("1/4");
    await page.keyboard.press("Enter");
    await expect(found).toHaveText("2/4");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Control+Shift+f");
    await bar.getByRole("textbox", { name: "바꿀 말" }).focus();
    await keyboard.write("바다");
    await page.keyboard.press("Enter");
    await expect(found).toHaveText("1/3");
    await page.keyboard.press("Control+Enter");
    await expect(found).toHaveText("없음");
    await on.saved();
    expect(await words()).toBe("찾기///가을 바다에 간 바다아지/바다과 산/산과 바다/");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await on.saved();
    expect(await words()).toBe("찾기///가을 바다에 간 강아지/강과 산/산과 강/");
  });
}

test("bullets that are typed are levels, blocks are moved with keys, signs and notes put in with keys alone", async ({
  page,
}) => {
  const { on, words } = await atTheDesk(page, "글쇠");
  await on.caretIn(body);
  const keyboard = await HangulKeyboard.on(page, "clearing");
  await keyboard.write("- 하나");
  await page.keyboard.press("Enter");
  await keyboard.write("- 둘");
  await page.keyboard.press("Control+Enter");
  await keyboard.write("셋");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Alt+s");
  await page.getByRole("listbox", { name: "괄호와 따옴표" }).getByRole("option").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(on.text).toBeFocused();
  await on.settled();
  await keyboard.write("참고");
  await page.keyboard.press("Control+Alt+f");
  await expect(page.locator(".note-sheet")).toBeVisible();
  await keyboard.write("주석 글");
  await page.keyboard.press("Escape");
  await on.saved();
  expect(await words()).toBe("글쇠///〈참고{주석 글}〉셋/하나|둘/");
  const listed = on.text.locator(".notes-list");
  await expect(listed).toContainText("주석 글");
  await listed.getByRole("button").click();
  await expect(page.locator(".note-sheet")).toBeVisible();
});

test("lengths, outline and focus follow the text; the sheet of keys opens from within it", async ({ page }) => {
  const { on, articleId } = await atTheDesk(page, "분량");
  const subhead = { type: "subhead", content: [{ type: "text", text: "첫째" }] };
  await writeDocument(page, articleId, documentOf("분량", subhead, paragraph("가".repeat(198))));
  await expect(page.getByRole("button", { name: /^분량: 202자 · 원고지 1\.2매 · 약 0\.4쪽/ })).toBeVisible();
  await on.caretIn(body);
  await page.keyboard.press("Control+Alt+o");
  const outline = page.getByRole("navigation", { name: "개요" });
  await expect(outline.getByRole("button", { name: "1) 첫째" })).toHaveAttribute("aria-current", "location");
  await page.keyboard.press("Control+Alt+z");
  await expect(page.getByRole("navigation", { name: "주 메뉴" })).toHaveCount(0);
  await expect(page.locator(".veil")).toHaveCount(2);
  await page.keyboard.press("Control+Alt+z");
  await page.keyboard.press("Control+/");
  await expect(page.getByRole("dialog", { name: "글쇠 안내" })).toBeVisible();
});
