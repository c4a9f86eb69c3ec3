import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { linkInLetterTo } from "./support/letters";
import { dataFolder, signIn } from "./support/sign-in";

/** The mail of a mailing to an address, if it lies in the outbox folder. */
function mailTo(email: string): string | undefined {
  const folder = join(dataFolder(), "outbox");
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const mails = files.map((name) => readFileSync(join(folder, name), "utf8"));
  return mails.find((mail) => mail.includes(`To: ${email}`) && mail.includes("List-Unsubscribe-Post"));
}

test("a reader subscribes, an issue is mailed, and one press ends it", async ({ page, request }, { retry }) => {
  const email = `reader-${Date.now()}-${retry}@example.org`;
  await page.goto("/weekly");
  await page.getByRole("link", { name: "메일로 받기" }).click();
  await page.getByLabel("메일 주소").fill(email);
  await page.getByRole("button", { name: "확인 메일 받기" }).click();
  await expect(page.getByRole("heading", { name: "메일함을 확인해 주십시오" })).toBeVisible();

  await page.goto(await linkInLetterTo(email, "/account/mail/confirm/"));
  await page.getByRole("button", { name: "네, 구독합니다" }).click();
  await expect(page.getByRole("status")).toContainText("구독을 시작했습니다");
  const own = page.url();

  await signIn(page, "chief");
  await page.goto("/studio/issues");
  await page.getByRole("link", { name: /제147호/ }).click();
  await page.getByRole("link", { name: "메일판" }).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "대륙과학 주간 제147호" })).toBeVisible();
  const send = page.getByRole("button", { name: "보내기", exact: true });
  const begun = page.getByText("님이 시작함");
  await expect(send.or(begun)).toBeVisible();
  // An issue is mailed once: run again on the same newsroom, the page's own link stands in for the mail's.
  let oneClick = own.replace(/\/account\/mail\/([^?]+).*/, "/api/subscriptions/leave/$1");
  if (await send.isVisible()) {
    await send.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "보내기", exact: true }).click();
    await expect.poll(() => mailTo(email), { timeout: 15_000 }).toBeTruthy();
    const headers = (mailTo(email) ?? "").split("\r\n\r\n")[0]?.replace(/\r\n\s+/g, " ") ?? "";
    oneClick = /List-Unsubscribe: <([^>]+)>/.exec(headers)?.[1] ?? "";
  }
  await page.goto(`/studio/subscribers?find=${email}`);
  await expect(page.getByRole("row", { name: email })).toContainText("구독 중");

  // As a mail program does it: without cookies, from nowhere.
  const pressed = await request.post(oneClick, { form: { "List-Unsubscribe": "One-Click" } });
  expect(pressed.ok()).toBe(true);
  await page.reload();
  await expect(page.getByRole("row", { name: email })).toContainText("그만둠");
});
