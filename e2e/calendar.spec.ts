import { expect, test } from "@playwright/test";
import { newArticle } from "./support/article";
import { pageOf } from "./support/sign-in";

// A deadline is given on the article's own desk, and moved on the calendar without a mouse.

test("a deadline is set at an article's desk and put on another day by keys", async ({ browser }) => {
  const title = `달력의 기사 ${crypto.randomUUID().slice(0, 6)}`;
  const chief = await pageOf(browser, "chief");
  await newArticle(chief, title);

  await test.step("it is due today", async () => {
    await chief.getByRole("button", { name: "마감 정하기" }).click();
    const dialog = chief.getByRole("dialog");
    const parts = dialog.getByRole("spinbutton");
    await expect(parts.first()).toBeVisible();
    // An arrow in an empty part takes the present one.
    for (const part of await parts.all()) await part.press("ArrowUp");
    await dialog.getByRole("button", { name: "저장" }).click();
    await expect(chief.getByRole("button", { name: "마감 바꾸기" })).toBeVisible();
  });

  await test.step("by keys it goes to the next day", async () => {
    await chief.goto(`/studio/articles/calendar?q=${encodeURIComponent(title)}`);
    const handle = chief.getByRole("button", { name: `‘${title}’ 마감 옮기기` });
    const days = chief.getByRole("listitem").filter({ hasText: title });
    const before = await days.first().getAttribute("aria-label");
    await expect(async () => {
      await handle.press("Enter");
      await expect(handle).not.toBeFocused({ timeout: 500 });
    }).toPass();
    await chief.keyboard.press("Tab");
    await chief.keyboard.press("Enter");
    await expect(chief.getByText(`‘${title}’ 마감을`)).toBeVisible();
    await expect(days.first()).not.toHaveAttribute("aria-label", before ?? "");
    const after = await days.first().getAttribute("aria-label");
    await chief.reload();
    await expect(days.first()).toHaveAttribute("aria-label", after ?? "");
  });

  await test.step("whoever neither drags nor uses keys is asked for the day", async () => {
    await chief.getByRole("button", { name: `‘${title}’ 마감 옮기기` }).click();
    await expect(chief.getByRole("dialog").getByRole("group", { name: "옮길 날" })).toBeVisible();
  });
});
