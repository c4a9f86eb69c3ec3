import { expect, type Page, test } from "@playwright/test";
import { newArticle } from "./support/article";
import { pageOf } from "./support/sign-in";

// An issue is made of a template, put together and measured; articles go between the lanes of the board. On an issue and an article of its own.

const template = `월간 특별호 ${Date.now()}`;

async function makeIssue(page: Page): Promise<void> {
  await page.goto("/studio/issues/templates");
  await page.getByRole("button", { name: "틀 만들기" }).first().click();
  await page.getByRole("textbox", { name: /틀 이름/ }).fill(template);
  await page.getByRole("button", { name: "만들기", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: template })).toBeVisible();
  await page.getByRole("button", { name: "항목 추가" }).click();
  await page
    .getByRole("textbox", { name: /점검 항목/ })
    .last()
    .fill("표지 날짜 확인");
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

test("a card goes between the lanes by menu and by keys, and the board says why not", async ({ browser }) => {
  const page = await pageOf(browser, "chief");
  // A second try finds what the first one left.
  const title = `판 위에서 옮기는 기사 ${Date.now()}`;
  await newArticle(page, title);
  await page.goto(`/studio/articles/board?q=${encodeURIComponent(title)}`);
  const lane = (name: string) => page.getByRole("grid", { name: `‘${name}’ 칸의 기사` });
  const card = (name: string) => lane(name).getByRole("row", { name: title });
  await expect(card("예정")).toHaveCount(1);

  await page.getByRole("button", { name: `‘${title}’ 기사를 옮길 칸` }).click();
  const verdict = page.getByRole("menuitem", { name: /^승인/ });
  await expect(verdict).toBeDisabled();
  await expect(verdict).toContainText("검토자의 판정으로");
  await page.getByRole("menuitem", { name: "보류" }).click();
  await page.getByRole("button", { name: "보류", exact: true }).click();
  await expect(card("보류")).toHaveCount(1);
  await expect(card("예정")).toHaveCount(0);

  // By keys: Enter on the handle takes it up, Tab walks over the lanes, Enter puts it down.
  await lane("보류")
    .getByRole("button", { name: `‘${title}’ 옮기기` })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-drop-target]")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").getByRole("button", { name: "되돌리기" }).click();
  await expect(card("예정")).toHaveCount(1);
});
