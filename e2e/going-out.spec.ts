import { expect, test } from "@playwright/test";
import { pageOf } from "./support/sign-in";

/* An old issue of the sample is withdrawn, waits for its moment and is taken off it; a link opens another one until it is revoked. */

test("an issue is withdrawn with its reason, scheduled and taken off; a preview link opens until it is revoked", async ({
  browser,
  request,
}) => {
  const page = await pageOf(browser, "chief");
  await page.goto("/studio/issues");
  await page.getByRole("link", { name: "제143호" }).click();
  await page.getByRole("link", { name: "발행본", exact: true }).click();
  const address = await page.getByRole("link", { name: "독자 화면에서 보기" }).first().getAttribute("href");
  await page.getByRole("button", { name: "제143호 거두어들이기" }).click();
  await page.getByLabel("까닭").fill("실린 표의 저작권을 확인하고 있습니다.");
  await page.getByRole("dialog").getByRole("button", { name: "거두어들이기" }).click();
  const going = page.locator("#going-out");
  await expect(going).toContainText("저작권을 확인하고 있습니다.");
  const gone = await request.get(address ?? "");
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain("저작권을 확인하고 있습니다.");

  await going.getByRole("button", { name: "발행 예약" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("시각").fill("18:30");
  await dialog.getByLabel("새 발행본을 내는 까닭").fill("저작권을 확인했습니다.");
  await dialog.getByRole("button", { name: "예약", exact: true }).click();
  await expect(going).toContainText("18:30");
  expect((await request.get(address ?? "")).status()).toBe(410);
  await going.getByRole("button", { name: "예약 취소" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "예약 취소" }).click();
  await expect(going).not.toContainText("18:30");

  await page.getByRole("button", { name: "제143호 발행본 2 발행" }).click();
  await dialog.getByLabel("새 발행본을 내는 까닭").fill("저작권을 확인했습니다.");
  await dialog.getByRole("button", { name: "제143호 발행본 2 발행" }).click();
  await expect(page.getByText("발행본 2 공개 중")).toBeVisible();
  expect((await request.get(address ?? "")).status()).toBe(200);

  await page.goto("/studio/issues");
  await page.getByRole("link", { name: "제148호" }).click();
  await going.getByRole("link", { name: /미리보기 링크/ }).click();
  await page.getByLabel("받는 이").fill("여정의 독자");
  await page.getByRole("button", { name: "링크 만들기" }).click();
  const link = await page.getByRole("textbox", { name: "여정의 독자에게 줄 주소" }).inputValue();
  const opened = await request.get(new URL(link).pathname);
  expect([opened.status(), opened.headers()["x-robots-tag"], opened.headers()["referrer-policy"]]).toEqual([
    200,
    "noindex, nofollow, noarchive",
    "no-referrer",
  ]);
  await page.getByRole("button", { name: "여정의 독자 링크 막기" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "막기" }).click();
  await expect(page.getByText("막힘").first()).toBeVisible();
  expect((await request.get(new URL(link).pathname)).status()).toBe(404);
});
