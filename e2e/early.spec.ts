import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

/* A page that has been drawn and whose script has not come yet: a slow line, a cold telephone. What somebody does to it then is not lost. */

/** Keeps the page's scripts waiting until they are let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

test("what is typed before the script has come stays", async ({ page }) => {
  const letGo = await holdScripts(page);
  await page.goto("/sign-in/forgotten", { waitUntil: "commit" });
  const email = page.getByLabel("이메일");
  await email.fill("nobody@newsroom.example");
  letGo();
  await page.waitForLoadState("networkidle");
  await expect(email).toHaveValue("nobody@newsroom.example");
  await page.getByRole("button", { name: "링크 보내기" }).click();
  await expect(page.getByRole("status")).toContainText("nobody@newsroom.example");
});

test("a button that is pressed before the script has come does its work when it has", async ({ page }) => {
  await signIn(page, "admin");
  const letGo = await holdScripts(page);
  await page.goto("/studio/people", { waitUntil: "commit" });
  await page.getByRole("button", { name: "초대하기" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  letGo();
  await expect(page.getByRole("dialog", { name: "편집실에 초대" })).toBeVisible();
});
