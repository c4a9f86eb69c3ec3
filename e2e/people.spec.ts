import { type Browser, expect, type Page, test } from "@playwright/test";
import { linkInLetterTo } from "./support/letters";
import { pageOf, signIn, signInOf } from "./support/sign-in";

const password = "두 마리 고래가 춤춘다";
const newEmail = () => `${crypto.randomUUID().slice(0, 12)}@newsroom.example`;

async function typeSignIn(page: Page, { email, password: typed }: { email: string; password: string }) {
  await page.getByLabel("이메일").fill(email);
  await page.getByLabel("비밀번호", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "로그인" }).click();
}

/** An administrator invites an author, who accepts in a browser of their own. */
async function inviteAuthor(browser: Browser, admin: Page): Promise<{ email: string; name: string; page: Page }> {
  const [email, name] = [newEmail(), `새 필자 ${crypto.randomUUID().slice(0, 4)}`];
  await admin.goto("/studio/people");
  await admin.getByRole("button", { name: "초대하기" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("이메일").fill(email);
  await dialog.locator("label").filter({ hasText: /^필자/ }).click();
  await dialog.getByRole("button", { name: "초대 보내기" }).click();
  const link = await dialog.getByLabel("초대 링크").inputValue();
  expect(await linkInLetterTo(email, "/sign-in/invitation/")).toBe(link);

  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel("이름").fill(name);
  await page.getByLabel("새 비밀번호", { exact: true }).fill(password);
  await page.getByLabel("새 비밀번호 다시 입력").fill(password);
  await page.getByRole("button", { name: "계정 만들기" }).click();
  await page.waitForURL("**/studio");
  return { email, name, page };
}

test("signs in, is told of a wrong password, and comes back to where they were going", async ({ page }) => {
  await page.goto("/studio/articles");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const { email, password: right } = signInOf("editor");
  await typeSignIn(page, { email, password: "not the password" });
  await expect(page.locator("[data-form-errors]")).toContainText("이메일이나 비밀번호가 맞지 않습니다");
  await expect(page.getByLabel("이메일")).toHaveValue(email);
  await typeSignIn(page, { email, password: right });
  await expect(page).toHaveURL(/\/studio\/articles/);

  await page.goto("/sign-out");
  await page.getByRole("button", { name: "로그아웃" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/studio");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a password never ends in an address, even before the script has come", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/sign-in");
  await typeSignIn(page, { email: "nobody@newsroom.example", password: "a secret that stays" });
  expect(page.url()).not.toContain("secret");
  await expect(page.getByText("이메일이나 비밀번호가 맞지 않습니다")).toBeVisible();
  await typeSignIn(page, signInOf("haneul"));
  await expect(page).toHaveURL(/\/studio$/);
});

test("too many attempts are refused, with when to try again", async ({ page }) => {
  const email = newEmail();
  await page.goto("/sign-in");
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await typeSignIn(page, { email, password: `guess number ${attempt}` });
    await answered;
  }
  await expect(page.locator("[data-form-errors]")).toContainText("맞지 않습니다");
  await typeSignIn(page, { email, password: "one guess more" });
  await expect(page.locator("[data-form-errors]")).toContainText(/1[45]분 뒤에 다시 시도/);
});

test("an invited author comes in; another role, and being shut out, hold from the next request", async ({
  browser,
  page,
}) => {
  test.slow();
  await signIn(page, "admin");
  const author = await inviteAuthor(browser, page);
  await author.page.goto("/studio/people");
  await expect(author.page.getByRole("heading", { name: "찾을 수 없습니다" })).toBeVisible();

  await page.goto(`/studio/people?find=${author.email}`);
  await page.getByRole("button", { name: `${author.name} 님에 대한 작업` }).click();
  await page.getByRole("menuitem", { name: "역할 바꾸기" }).click();
  await page
    .getByRole("dialog")
    .locator("label")
    .filter({ hasText: /^편집자/ })
    .click();
  await page.getByRole("button", { name: "역할 저장" }).click();
  await expect(page.getByRole("row", { name: author.name })).toContainText("편집자, 필자");
  await author.page.goto("/studio/people");
  await expect(author.page.getByRole("heading", { name: "사람" })).toBeVisible();

  await page.getByRole("button", { name: `${author.name} 님에 대한 작업` }).click();
  await page.getByRole("menuitem", { name: "이용 중지" }).click();
  await page.getByRole("alertdialog").getByRole("textbox").fill(author.name);
  await page.getByRole("alertdialog").getByRole("button", { name: "이용 중지" }).click();
  await expect(page.getByRole("row", { name: author.name })).toContainText("이용 중지");
  await author.page.goto("/studio");
  await expect(author.page).toHaveURL(/\/sign-in/);
});

test("a forgotten password is set anew by a mailed link, and every session ends", async ({ browser }) => {
  const admin = await pageOf(browser, "admin");
  const { email, page: elsewhere } = await inviteAuthor(browser, admin);
  const page = await (await browser.newContext()).newPage();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "비밀번호를 잊으셨습니까?" }).click();
  await expect(page.getByRole("heading", { name: "비밀번호 재설정" })).toBeVisible();
  await page.getByLabel("이메일").fill(email);
  await page.getByRole("button", { name: "링크 보내기" }).click();
  await expect(page.getByRole("status")).toContainText(email);

  await page.goto(await linkInLetterTo(email, "/sign-in/reset/"));
  await page.getByLabel("새 비밀번호", { exact: true }).fill("세 마리 고래가 춤춘다");
  await page.getByLabel("새 비밀번호 다시 입력").fill("네 마리 고래가 춤춘다");
  await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByText("두 값이 서로 다릅니다")).toBeVisible();
  await page.getByLabel("새 비밀번호 다시 입력").fill("세 마리 고래가 춤춘다");
  await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByRole("status")).toContainText("비밀번호를 바꾸었습니다");
  await elsewhere.goto("/studio");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await typeSignIn(page, { email, password: "세 마리 고래가 춤춘다" });
  await expect(page).toHaveURL(/\/studio$/);
});

test("signs out everywhere", async ({ browser }) => {
  const admin = await pageOf(browser, "admin");
  const { email, page } = await inviteAuthor(browser, admin);
  const phone = await (await browser.newContext()).newPage();
  await phone.goto("/sign-in");
  await typeSignIn(phone, { email, password });
  await expect(phone).toHaveURL(/\/studio$/);

  await page.goto("/studio/account");
  await page.getByRole("button", { name: "모든 기기에서 로그아웃" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "모든 기기에서 로그아웃" }).click();
  await expect(page.getByRole("status")).toContainText("모든 기기에서 로그아웃했습니다");
  await phone.goto("/studio");
  await expect(phone).toHaveURL(/\/sign-in/);
});
