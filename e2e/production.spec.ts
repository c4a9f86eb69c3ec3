import { expect, type Page, test } from "@playwright/test";
import { pageOf } from "./support/sign-in";

// An issue is made of a template, put together and measured: an issue of its own.

const template = `월간 특별호 ${Date.now()}`;

async function makeIssue(page: Page): Promise<void> {
  await page.goto("/studio/issues/templates");
  await page.getByRole("button", { name: "틀 만들기" }).first().click();
  await page.getByRole("textbox", { name: /틀 이름/ }).fill(template);
  await page.getByRole("button", { name: "만들기", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: template })).toBeVisible();
  await page.getByRole("button", { name: "항목 추가" }).click();
  await page.getByRole("textbox", { name: /점검 항목/ }).fill("표지 날짜 확인");
  await page.getByRole("button", { name: "저장", exact: true }).click();
  await expect(page.getByText("저장했습니다", { exact: false }).first()).toBeVisible();
  await page.goto("/studio/issues/templates");
  await page
    .getByRole("listitem")
    .filter({ hasText: template })
    .getByRole("button", { name: /호 만들기/ })
    .click();
  await page.waitForURL(/\/studio\/issues\/[0-9a-f]{8}-/);
}

test("a template makes the next issue: its checklist holds it back, its pages are counted against the budget", async ({
  browser,
}) => {
  const page = await pageOf(browser, "chief");
  await makeIssue(page);
  await expect(page.getByRole("heading", { level: 2, name: "특집" })).toBeVisible();

  await test.step("a point is ticked, and no longer in the way", async () => {
    const blocker = page.getByRole("link", { name: /호 점검표에 확인하지 않은 항목이 1개/ });
    await expect(blocker).toHaveAttribute("href", "#checklist");
    await page.getByText("표지 날짜 확인").click();
    await expect(blocker).toHaveCount(0);
    await expect(page.getByRole("checkbox", { name: /표지 날짜 확인/ })).toBeChecked();
  });

  await test.step("its pages are counted beside the page, and are over a budget of one", async () => {
    await page.getByRole("button", { name: "정보 수정" }).click();
    await page.getByRole("textbox", { name: /전체 쪽수/ }).fill("1");
    await page.getByRole("button", { name: "저장", exact: true }).click();
    await expect(page.getByText(/인쇄하면 \d+쪽/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/쪽 넘침/)).toBeVisible();
    await page.getByText(/알아 둘 것/).click();
    await expect(page.getByRole("link", { name: /호 전체가 .*정한 1쪽을 넘습니다/ })).toBeVisible({ timeout: 20_000 });
  });

  await test.step("a slot goes one place down by keys", async () => {
    const grid = page.getByRole("grid", { name: "‘정책 동향’에 실을 기사" });
    const first = grid.getByRole("row").first();
    const name = await first.getAttribute("data-item");
    await first.focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(grid.getByRole("row").nth(1)).toHaveAttribute("data-item", name ?? "");
  });
});
