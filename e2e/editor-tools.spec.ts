import { expect, type Page, test } from "@playwright/test";
import { newArticle, readDocument, wordsOf } from "./support/article";
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
    await expect(menu.getByRole("option")).toHaveText([/^상자/]);
    await keyboard.type("ㅇ");
    await expect(menu.getByRole("option")).toHaveText([/^상자/]);
    await keyboard.key("Enter");
    await expect(menu).toHaveCount(0);
    await keyboard.type("참고 말\n속");
    await keyboard.finish();
    await on.saved();
    expect(await words()).toBe("빗금///참고 말|속앞말 /");
  });
}
