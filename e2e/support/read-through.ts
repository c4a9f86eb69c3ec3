import { expect, type Page } from "@playwright/test";

/** A reader goes from the first page through the contents to an article and on to the next, wherever the site is served from. */
export async function readThrough(page: Page, issue: string): Promise<void> {
  await page.getByRole("link", { name: "제147호 모두 읽기" }).click();
  await expect(page).toHaveURL(new RegExp(`${issue}/?$`));
  const contents = page.getByRole("navigation", { name: "차례" });
  await contents.getByRole("link", { name: /여섯 도시에서/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("외국인 고급 인재");
  await page
    .getByRole("navigation", { name: "이 글의 차례" })
    .getByRole("link", { name: /혁신 창업/ })
    .click();
  await expect(page.getByRole("heading", { name: /4\) 혁신 창업 인재/ })).toBeInViewport();
  await page
    .getByRole("navigation", { name: "앞뒤 기사" })
    .getByRole("link", { name: /다음 기사/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("로봇 밀도");
}
