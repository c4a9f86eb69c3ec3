import { expect, type Page, test } from "@playwright/test";
import { people } from "../prisma/seed/people";
import { documentOf, newArticle, paragraph, writeDocument } from "./support/article";
import { pageOf } from "./support/sign-in";

// What a managing editor and a reviewer do beside a verdict, on an article of the journey's own.

const reason = "정책 담당자와 같은 부서에서 일함";

async function handIn(page: Page, title: string): Promise<string> {
  const articleId = await newArticle(page, title);
  await writeDocument(page, articleId, documentOf(title, paragraph("서울시는 2025년까지 로봇 120대를 들인다.")));
  await page.reload();
  await expect(page.locator(".ProseMirror")).toContainText("로봇 120대");
  await page.getByRole("button", { name: "검토 보내기" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "검토 보내기" }).click();
  await expect(page.getByText("검토 중").first()).toBeVisible();
  return articleId;
}

async function choosePart(page: Page, name: string, part: string): Promise<void> {
  await page.getByRole("button", { name: `${name}의 몫` }).click();
  await page.getByRole("option", { name: part }).click();
}

test("reviewers are changed, one steps back, the managing editor overrides, spikes and takes back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const title = `검토 책상 ${crypto.randomUUID().slice(0, 6)}`;
  const author = await pageOf(browser, "bora");
  const articleId = await handIn(author, title);
  const chief = await pageOf(browser, "chief");

  await test.step("the managing editor says who reviews", async () => {
    await chief.goto(`/studio/articles/${articleId}`);
    await chief.getByRole("link", { name: "검토 화면 열기" }).click();
    await chief.getByRole("button", { name: "검토자와 기한 바꾸기" }).click();
    for (const { name } of [people.taeo, people.eunchae, people.deputy]) await choosePart(chief, name, "맡기지 않음");
    await choosePart(chief, people.taeo.name, "필수");
    await choosePart(chief, people.eunchae.name, "선택");
    await chief.getByRole("button", { name: "저장" }).click();
    await expect(chief.getByText(`${people.eunchae.name} · 선택`)).toBeVisible();
  });

  await test.step("the author is offered none of it", async () => {
    await author.goto(chief.url());
    await expect(author.getByRole("heading", { name: "내 판정" })).toBeVisible();
    for (const name of ["검토자와 기한 바꾸기", "직권으로 승인", "검토에서 물러나기"])
      await expect(author.getByRole("button", { name })).toHaveCount(0);
  });

  await test.step("a reviewer steps back, with a reason", async () => {
    const reviewer = await pageOf(browser, "taeo");
    await reviewer.goto(chief.url());
    await reviewer.getByRole("button", { name: "검토에서 물러나기" }).click();
    const dialog = reviewer.getByRole("alertdialog");
    await dialog.getByLabel("이유").fill(reason);
    await dialog.getByRole("button", { name: "물러나기" }).click();
    await expect(dialog).toHaveCount(0);
    await reviewer.context().close();
  });

  await test.step("the managing editor overrides: not without a reason", async () => {
    await chief.reload();
    await expect(chief.getByText("물러남")).toBeVisible();
    for (const point of await chief.getByRole("checkbox").all()) {
      await point.locator("xpath=ancestor::label").click();
      await expect(point).toBeChecked();
      await expect(point).toBeEnabled();
    }
    await chief.getByRole("button", { name: "직권으로 승인" }).click();
    const dialog = chief.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "직권으로 승인" }).click();
    await expect(dialog.getByText("이유를 적어 주십시오.")).toBeVisible();
    await dialog.getByLabel("이유").fill("검토할 사람이 없고 발행이 급함");
    await dialog.getByRole("button", { name: "직권으로 승인" }).click();
    await expect(chief.getByText("직권 승인").first()).toBeVisible();
  });

  await test.step("spiked, found in the list, and taken back", async () => {
    await chief.goto(`/studio/articles/${articleId}`);
    await chief.getByRole("button", { name: "기사에 할 수 있는 다른 일" }).click();
    await chief.getByRole("menuitem", { name: "보류하기" }).click();
    await chief.getByRole("alertdialog").getByRole("button", { name: "보류하기" }).click();
    await expect(chief.getByRole("alertdialog")).toHaveCount(0);
    await chief.goto("/studio/articles?view=spiked");
    await chief.getByRole("link", { name: title }).click();
    await chief.getByRole("button", { name: "기사에 할 수 있는 다른 일" }).click();
    await chief.getByRole("menuitem", { name: "되돌리기" }).click();
    await chief.getByRole("alertdialog").getByRole("button", { name: "되돌리기" }).click();
    await expect(chief.getByRole("complementary")).toContainText("승인");
  });
  await Promise.all([author, chief].map((one) => one.context().close()));
});

test("a whole issue is read before it is out, by those who may read it", async ({ browser }) => {
  const editor = await pageOf(browser, "editor");
  await editor.goto("/studio/issues");
  await editor.getByRole("link", { name: "제148호" }).click();
  await editor.getByRole("link", { name: "미리보기", exact: true }).click();
  await expect(editor.getByRole("note")).toContainText("아직 펴내지 않은 호");
  await expect(editor.getByRole("note")).toContainText("지역 소식 한 꼭지");
  expect(await editor.locator('meta[name="robots"]').first().getAttribute("content")).toContain("noindex");
  const address = editor.url();
  await editor.locator(".issue-contents").getByRole("link").first().click();
  await expect(editor).toHaveURL(/\/studio\/articles\/[0-9a-f-]{36}\/preview$/);

  const reviewer = await pageOf(browser, "taeo");
  expect((await reviewer.goto(address))?.status()).toBe(404);
  await Promise.all([editor, reviewer].map((one) => one.context().close()));
});
