import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { hashOf } from "../lib/kernel/hash";
import { type PersonKey, people } from "../prisma/seed/people";
import { pageOf } from "./support/sign-in";

// The journey through everything: write, review, publish, read, on the sample newsroom's coming issue, each person in a browser of their own.

const issue = "제148호";
const written = "바이허탄 수력발전소, 열여섯 기를 모두 돌리다";
const inReview = "우주정거장 운영 첫해, 두 번의 유인 비행";
const unfinished = ["지역 소식 한 꼭지", "달 뒷면의 흙을 가져오는 계획", "발명특허 421만 건, 양에서 질로 가는 길"];
const sentence = "이 문장은 발행 직전에 덧붙였습니다.";

async function openIssue(page: Page): Promise<void> {
  await page.goto("/studio/issues");
  await page.getByRole("link", { name: issue }).click();
  await expect(page.getByRole("heading", { level: 1, name: issue })).toBeVisible();
}

async function chooseFor(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: `‘${name}’ 메뉴` }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

/** The titles of a section, from the first to the last. */
function titles(page: Page, section: string) {
  return page
    .getByRole("grid", { name: `‘${section}’에 실을 기사` })
    .getByRole("row")
    .getByRole("link");
}

/** By keys alone, from the desk. */
async function openArticle(page: Page, title: string): Promise<void> {
  await page.goto("/studio");
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox", { name: "찾기" }).fill(title.slice(0, 5));
  await expect(page.getByRole("menuitem", { name: title })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".ProseMirror")).toContainText(title);
}

/** Whoever the readiness of the issue says is waited for. */
async function reviewerOf(page: Page, title: string): Promise<PersonKey> {
  const about = page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "판정을 기다립니다" }).last();
  const told = await about.getByRole("link", { name: /판정을 기다립니다/ }).textContent();
  const key = (Object.keys(people) as PersonKey[]).find((one) => told?.startsWith(people[one].name));
  if (!key) throw new Error(`nobody is meant by: ${told}`);
  return key;
}

async function approve(browser: Browser, person: PersonKey, title: string): Promise<void> {
  const page = await pageOf(browser, person);
  await page.goto("/studio/reviews");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("radio", { name: /^승인/ })).toBeAttached();
  for (const point of await page.getByRole("checkbox").all()) {
    if (!(await point.isChecked())) await point.locator("xpath=ancestor::label").click();
    await expect(point).toBeChecked();
    await expect(point).toBeEnabled();
  }
  // By keys: back from the words to the verdict.
  await page.getByRole("textbox", { name: /덧붙이는 말/ }).focus();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("input[type=radio]:focus")).toHaveCount(1);
  await page.getByRole("radio", { name: /^승인/ }).press("Space");
  await page.getByRole("button", { name: "승인하기" }).press("Enter");
  await expect(page.getByText(`${people[person].name} 승인`).first()).toBeAttached();
  await expect(page.locator("#verdict").locator(":focus")).toHaveCount(1);
  await page.context().close();
}

test("an article is written and reviewed, its issue signed off and published, and then read and verified", async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(300_000);
  const editor = await pageOf(browser, "editor");
  const chief = await pageOf(browser, "chief");

  await test.step("the editor arranges: by keys, and by taking out what will not be ready", async () => {
    await openIssue(editor);
    const briefs = titles(editor, "단신");
    const before = await briefs.allInnerTexts();
    await briefs.first().focus();
    await editor.keyboard.press("Alt+ArrowDown");
    await expect(briefs).toHaveText([...before].reverse());
    for (const name of unfinished) {
      await chooseFor(editor, name, "이 호에서 빼기");
      await expect(editor.getByRole("button", { name: `‘${name}’ 메뉴` })).toHaveCount(0);
    }
    await expect(titles(editor, "정책 동향")).toHaveText([inReview]);
    const checked = await new AxeBuilder({ page: editor }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
    expect(checked.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  await test.step("the author writes and hands in", async () => {
    const author = await pageOf(browser, "bora");
    await openArticle(author, written);
    await author.locator(".ProseMirror .lead-line").click();
    await author.keyboard.press("End");
    await author.keyboard.insertText(` ${sentence}`);
    await expect(author.locator(".ProseMirror")).toContainText(sentence);
    await author.getByRole("button", { name: "검토 보내기" }).click();
    await author.getByRole("dialog").getByRole("button", { name: "검토 보내기" }).click();
    await expect(author.getByText("검토 중").first()).toBeVisible();
    await author.context().close();
  });

  await test.step("the reviewers approve", async () => {
    for (const title of [inReview, written]) {
      await openIssue(editor);
      await approve(browser, await reviewerOf(editor, title), title);
    }
  });

  let address = "";
  await test.step("a managing editor signs off and publishes; nobody could read it before", async () => {
    await openIssue(editor);
    await expect(editor.getByRole("button", { name: "최종 확인", exact: true })).toHaveCount(0);
    await openIssue(chief);
    await chief.getByRole("button", { name: "최종 확인", exact: true }).click();
    await chief.getByRole("dialog").getByRole("button", { name: "최종 확인", exact: true }).click();
    await expect(chief.getByRole("img", { name: `${people.chief.name} 확인` })).toBeVisible();
    await chief.getByRole("button", { name: `${issue} 발행` }).click();
    const dialog = chief.getByRole("dialog");
    address = (await dialog.getByText(/^\/weekly\//).textContent()) ?? "";
    expect((await reader.goto(address))?.status()).toBe(404);
    await dialog.getByRole("button", { name: `${issue} 발행` }).click();
    await expect(chief.getByText("발행본 1 공개 중")).toBeVisible();
  });

  await test.step("the public reads what was approved, and can verify it", async () => {
    expect((await reader.goto(address))?.status()).toBe(200);
    await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
    await reader.getByRole("link", { name: written }).first().click();
    await expect(reader.getByText(sentence)).toBeVisible();
    const proof = await (await reader.request.get(`${address}/manifest.json`)).json();
    expect(await hashOf(proof.manifest)).toBe(proof.hash);
    expect(await hashOf(proof.frame)).toBe(proof.manifest.frameHash);
    expect(proof.manifest.articles).toHaveLength(5);
    for (const name of unfinished) await expect(reader.getByText(name)).toHaveCount(0);
  });

  await test.step("a change after that is not seen by readers, and asks for another sign-off", async () => {
    await openIssue(editor);
    await chooseFor(editor, written, "위로");
    await expect(
      editor.getByText(/확인한 뒤로 내용이 바뀌었습니다|확인했으나 그 뒤로 내용이 바뀌었습니다/).first(),
    ).toBeVisible();
    await reader.goto(address);
    await expect(reader.getByText(written).first()).toBeVisible();
  });
  await Promise.all([editor, chief].map((one) => one.context().close()));
});
