import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

// Readers search the public site of the sample newsroom: issue 147 of the weekly is out, issue 148 is in the making.
const feature = "/weekly/2023-02-10/robot-plus-action-plan";

const results = (page: Page) => page.getByRole("heading", { level: 2 });
const hits = (page: Page) => page.locator(".hit");
const search = (page: Page, typed: string, more = "") => page.goto(`/search?q=${encodeURIComponent(typed)}${more}`);

test("a reader finds articles, a table in them and a source, by keyboard and without script", async ({ page }) => {
  await page.goto(feature);
  const field = page.getByRole("searchbox", { name: "지난 글 찾기" });
  await field.fill("로봇 밀도");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?in=weekly&q=/);
  await expect(page.locator("script")).toHaveCount(0);
  await expect(results(page)).toContainText("건을 찾았습니다");
  await expect(hits(page).first().getByRole("link")).toHaveAttribute("href", feature);
  await expect(hits(page).first().getByRole("heading").locator("mark")).toHaveText(["로봇", "밀도", "로봇"]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await search(page, "로봇");
  await page.getByRole("navigation", { name: "종류" }).getByRole("link", { name: /^표/ }).click();
  await hits(page).getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${feature}#`));
  await expect(page.locator("figure:target")).toBeInViewport();

  await search(page, "机器人");
  await expect(hits(page).filter({ has: page.locator('[lang|="zh"] mark') })).not.toHaveCount(0);
});

test("half a syllable, a word that is nowhere, one that is too long, and what is not out", async ({ page }) => {
  await search(page, "로ㅂ");
  await expect(hits(page).first().locator("mark").first()).toHaveText("로봇");
  await search(page, "로봇 없는낱말", "&year=2023");
  await expect(results(page)).toContainText("찾지 못했습니다");
  await page.getByRole("link", { name: "‘로봇’만 찾기" }).click();
  await expect(hits(page)).not.toHaveCount(0);
  await search(page, "fhqht");
  await expect(page.getByRole("link", { name: "혹시 ‘로봇’?" })).toBeVisible();
  await search(page, "로봇밀도");
  await page.getByRole("link", { name: "혹시 ‘로봇 밀도’?" }).click();
  await expect(hits(page)).not.toHaveCount(0);
  await search(page, "가".repeat(201));
  await expect(page.getByRole("alert")).toContainText("200자까지");
  await expect(page.getByRole("searchbox")).toHaveValue("가".repeat(201));
  await page.goto("/weekly/search?q=로봇");
  await expect(page).toHaveURL(/\/search\?q=[^&]+&in=weekly$/);
  for (const unpublished of ["148호", "제148호"]) {
    await search(page, unpublished);
    await expect(results(page)).toContainText("찾지 못했습니다");
  }
  await page.goto("/search");
  await expect(results(page)).toContainText("이렇게 찾을 수 있습니다");
});

test("whatever stands in the address is answered plainly", async ({ request }) => {
  const long = encodeURIComponent("가".repeat(300));
  for (const query of [
    ...[
      "q=%25_%5C",
      "q=%27%3B%20DROP%20TABLE%20x%3B--",
      "q=%00%ff%fe",
      "q=%ED%A0%80",
      "q=a%26b%7C!c%3C-%3Ed%3A*",
      "q=%E2%80%AE",
    ],
    ...[
      "q=a&q=b",
      "q[]=a",
      "q=%22",
      `q=${long}`,
      "q=a&page=999999999999",
      "q=a&page=-1&year=x&kind=x&in=..%2f&section=%00",
    ],
    ...[
      "q=%E3%85%8E&kind=user",
      "q=%28.*%29%2B%5B%EA%B0%80%E3%85%8E",
      "in=no-such&q=a",
      "q=%3Cscript%3Ealert(1)%3C/script%3E",
    ],
  ]) {
    const answer = await request.get(`/search?${query}`);
    expect([query.slice(0, 80), answer.status()]).toEqual([query.slice(0, 80), 200]);
    expect(answer.headers()["content-security-policy"]).toContain("script-src 'none'");
    const html = await answer.text();
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).not.toContain("<script");
    expect(html, "fonts of its own letters, and no list of all").toContain("<style>@font-face{");
  }
  expect((await request.get("/no-such/search?q=a")).status()).toBe(404);
  expect((await request.get("/search/deeper")).status()).toBe(404);
});
