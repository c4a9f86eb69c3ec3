import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

test("somebody is told, opens the spot, and chooses how to be told; the trail says it all", async ({ page }) => {
  await signIn(page, "bora");
  await page.goto("/studio/notifications");
  const bell = page.getByRole("banner").getByRole("link", { name: /^(알림, 읽지 않음|Notifications, )/ });
  const unread = page.getByRole("link", { name: /^(읽지 않음|Unread): / });
  await expect(unread.first()).toBeVisible();

  await test.step("one is opened at its spot and then read", async () => {
    await expect(bell.first()).toBeVisible();
    const verdict = unread.filter({ hasText: /승인되었습니다|is approved/ }).first();
    const sentence = ((await verdict.textContent()) ?? "").replace(/^(읽지 않음|Unread): /, "");
    await verdict.click();
    await expect(page).toHaveURL(/\/studio\/articles\/[0-9a-f-]{36}/);
    await page.goto("/studio/notifications");
    await expect(page.getByRole("link", { name: sentence, exact: true })).toBeVisible();
  });

  await test.step("all are read at once", async () => {
    await page.getByRole("button", { name: /^(모두 읽음으로 표시|Mark all as read)$/ }).click();
    await expect(unread).toHaveCount(0);
    await expect(bell).toHaveCount(0);
  });

  await test.step("a way is chosen and kept", async () => {
    await page.goto("/studio/account/notifications");
    const way = page.getByRole("button", { name: /(의견에 달린 답|Replies)/ });
    await way.click();
    await page.getByRole("option", { name: /^(앱에서만|In the app)$/ }).click();
    await page.getByRole("button", { name: /^(저장|Save)$/ }).click();
    await expect(page.getByText(/알림 설정을 저장했습니다|settings are saved/)).toBeVisible();
    await page.reload();
    await expect(way).toContainText(/앱에서만|In the app/);
  });

  await test.step("the trail is narrowed down and downloaded, and its chain holds", async () => {
    await page.context().clearCookies();
    await signIn(page, "admin");
    await page.goto("/studio/trail?about=house&group=review");
    await expect(
      page
        .getByRole("listitem")
        .filter({ hasText: /승인했습니다|approved/ })
        .first(),
    ).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /CSV/ }).click();
    const csv = await (await download).path();
    expect(readFileSync(csv, "utf8")).toMatch(/^\uFEFFsequence,at,kind,who,sentence,[\s\S]*review\.decided/);
    await page.getByRole("button", { name: /^(지금 확인|Check now)$/ }).click();
    await expect(page.getByText(/사슬이 온전합니다|The chain is unbroken/)).toBeVisible();
  });
});
