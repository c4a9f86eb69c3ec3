import { expect, test } from "@playwright/test";
import { documentOf, newArticle, paragraph, readDocument, wordsOf, writeDocument } from "./support/article";
import { HangulKeyboard } from "./support/hangul-keyboard";
import { signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

/* Suggesting: what is typed is proposed, also while a syllable is being composed; and it is answered, also on a phone. */

test("what is composed, struck and divided is suggested, and taken or not", async ({ page }) => {
  await signIn(page, "editor");
  const id = await newArticle(page, "제안");
  const original = documentOf("제안", paragraph("가나다라"), paragraph("둘째 문단"), paragraph("셋째 문단"));
  await writeDocument(page, id, original);
  const on = new WrittenPage(page);
  await on.open(`/studio/articles/${id}`);
  const keyboard = await HangulKeyboard.on(page, "clearing");
  const words = async () => {
    await on.saved();
    return wordsOf((await readDocument(page, id)).content);
  };

  // The tools come a moment after the text: on a busy machine the first press may find nobody who hears it.
  const mode = page.getByRole("button", { name: "제안 모드" });
  await expect(async () => {
    if ((await mode.getAttribute("aria-pressed")) !== "true") await page.keyboard.press("Control+Alt+e");
    await expect(mode).toHaveAttribute("aria-pressed", "true", { timeout: 2_000 });
  }).toPass();

  // A composition at the end of a line, another within it, and one over a selection.
  await on.caret("가나다라");
  await keyboard.type("값을");
  await keyboard.finish();
  await expect(on.text.locator("ins")).toHaveText("값을");
  expect(await words()).toBe("제안///가나다라<insertion:값을>/둘째 문단/셋째 문단/");
  await on.caret("둘째");
  await on.text.evaluate(() => document.getSelection()?.modify("extend", "backward", "word"));
  await on.settled();
  await keyboard.type("첫째");
  await keyboard.finish();
  await expect(on.text.locator("del")).toHaveText("둘째");
  expect(await words()).toBe("제안///가나다라<insertion:값을>/<deletion:둘째><insertion:첫째> 문단/셋째 문단/");

  // Taking away, on the same key, and dividing a line: nothing of the original goes.
  await on.caret("셋째 문단");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(on.text.locator("del").last()).toHaveText("문단");
  await on.caret("가나", "after");
  await page.keyboard.press("Enter");
  expect(await words()).toBe(
    "제안///가나/다라<insertion:값을>/<deletion:둘째><insertion:첫째> 문단/셋째 <deletion:문단>/",
  );

  // On a phone: what is touched tells whose it is, and is answered at the foot of the page.
  await page.setViewportSize({ width: 375, height: 740 });
  await on.text.locator("del", { hasText: "둘째" }).click();
  const bar = page.getByRole("region", { name: "지금 보는 제안" });
  await expect(bar).toContainText("가온");
  await bar.getByRole("button", { name: /^수락/ }).click();
  await expect(on.text.locator("del")).toHaveCount(1);
  expect(await words()).toBe("제안///가나/다라<insertion:값을>/첫째 문단/셋째 <deletion:문단>/");

  // By keys, and the rest all at once; one undo brings the answers back.
  await page.setViewportSize({ width: 1440, height: 900 });
  await on.caret("셋째 ");
  await page.keyboard.press("Control+Alt+k");
  await page.getByRole("button", { name: /^제안 \d/ }).click();
  await page.getByRole("button", { name: /^거두기: 모두/ }).click();
  expect(await words()).toBe("제안///가나다라/첫째 문단/셋째 문단/");
  await expect(page.getByText("열린 제안이 없습니다.")).toBeVisible();
  await on.caret("셋째");
  await page.keyboard.press("Control+z");
  await expect(on.text.locator("ins")).toHaveText("값을");
});
