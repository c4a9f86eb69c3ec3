import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { dataFolder, signIn } from "./support/sign-in";

/* A page that breaks: what the person sees, and what whoever looks after the newsroom finds. */

/** The line of the log with this reference, as it was written. */
function logged(reference: string): { event: string; where: string; path: string; error: { message: string } } {
  const lines = readFileSync(join(dataFolder(), "log", "app.log"), "utf8").split("\n");
  const line = lines.find((one) => one.includes(`"reference":"${reference}"`));
  if (!line) throw new Error(`${reference} is not in the log`);
  return JSON.parse(line);
}

/** A browser that lacks what the grid of a table measures itself with. */
async function openBroken(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, "ResizeObserver"));
  await page.goto("/studio/tables/new");
}

test("a page that breaks in the browser shows the number under which the log has it", async ({ page }) => {
  await signIn(page, "editor");
  await openBroken(page);
  await expect(page.getByRole("heading", { name: "화면을 그리지 못했습니다" })).toBeFocused();
  const reference = await page.locator("main").locator("code").textContent();
  expect(logged(reference ?? "")).toMatchObject({
    event: "crash",
    where: "browser",
    path: "/studio/tables/new",
    error: { message: "ResizeObserver is not defined" },
  });
});

test("a page that breaks while the server is out of reach promises no number", async ({ page }) => {
  await signIn(page, "editor");
  await page.route("**/api/crashes", (route) => route.abort());
  await openBroken(page);
  await expect(page.locator("main")).toContainText("이 브라우저에서 문제가 생겼습니다.");
  await expect(page.locator("main").locator("code")).toHaveCount(0);
});
