import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { fillIn, newArticle } from "./support/article";
import { commitOrders, HangulKeyboard } from "./support/hangul-keyboard";
import { signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

const body = "p:not(.lead-line, .summary-line, .references-none)";
const unique = () => crypto.randomUUID().slice(0, 8);

/** A service of this machine, which nobody may reach by pasting its address. */
let inside: Server;
let asked = 0;
test.beforeAll(async () => {
  inside = createServer((_, response) => {
    asked += 1;
    response.end("<title>secret</title>");
  });
  await new Promise<void>((done) => inside.listen(0, "127.0.0.1", done));
});
test.afterAll(() => new Promise<void>((done) => inside.close(() => done())));

test("pasted references become sources; an inside address is not read, and what it says is filled in by hand", async ({
  page,
}) => {
  await signIn(page, "chief");
  await page.goto("/studio/sources/new");
  const address = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/${unique()}`;
  const title = `机器人方案 ${unique()}`;
  await fillIn(page.getByLabel("주소, DOI 또는 참고문헌"), `☞ ${title}\n\n${address}\n\n☞ 주소 없는 자료 ${unique()}`);
  await page.getByRole("button", { name: "읽어 오기" }).click();
  await expect(page.getByText("내부 주소(127.0.0.1)라서 읽지 않았습니다.")).toBeVisible();
  expect(asked).toBe(0);
  const form = page.getByRole("form", { name: "읽은 출처" });
  await expect(form.getByLabel("원문 제목").first()).toHaveValue(title);
  await fillIn(form.getByLabel("제목 번역").first(), "로봇 응용 방안");
  await form.getByRole("button", { name: "출처 2건 등록" }).click();
  await page.waitForURL(/\/studio\/sources$/);
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row).toContainText("로봇 응용 방안");

  await page.goto("/studio/sources/new");
  await fillIn(page.getByLabel("주소, DOI 또는 참고문헌"), `${address}?utm_source=mail`);
  await page.getByRole("button", { name: "읽어 오기" }).click();
  await expect(page.getByText("이미 등록된 출처입니다.")).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("a file of references shows what it comes to before anything is kept, and what the list shows goes out again", async ({
  page,
}) => {
  await signIn(page, "chief");
  const word = unique();
  const file = `@online{a, title = {가져온 ${word} 하나}, url = {https://site.example/${word}/1}}
@online{b, title = {가져온 ${word} 둘}, url = {https://site.example/${word}/2}}
@misc{c, author = {Kim, Minsu}}
`;
  await page.goto("/studio/sources/import");
  await fillIn(page.getByLabel("파일 내용"), file);
  await page.getByRole("button", { name: "미리 보기" }).click();
  await expect(page.getByRole("heading", { name: "새로 등록할 출처 2건" })).toBeVisible();
  await expect(page.getByText("3행")).toBeVisible();
  await expect(page.getByText("제목이 없습니다.")).toBeVisible();
  await page.getByRole("button", { name: "출처 2건 등록" }).click();
  await page.waitForURL(/\/studio\/sources$/);

  await page.goto(`/studio/sources?q=${word}`);
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: "가져오기와 내보내기" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSL-JSON (.json)" }).click();
  const exported = JSON.parse(await readFile(await (await download).path(), "utf8")) as { title: string }[];
  expect(exported.map(({ title }) => title).sort()).toEqual([`가져온 ${word} 둘`, `가져온 ${word} 하나`]);
});

test("an @ finds a source inside a word, cites it with its place, and keeps a new one", async ({ page }) => {
  await signIn(page, "chief");
  await newArticle(page, "골뱅이");
  const on = new WrittenPage(page);
  await on.ready();
  await on.caretIn(body);
  await page.keyboard.type("밀도");
  await page.keyboard.type("@로봇:3쪽");
  const menu = page.getByRole("listbox", { name: "인용할 출처" });
  await expect(menu.getByRole("option").first()).toContainText(/로봇|机器人/);
  await expect(page.getByText("위치: 3쪽")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(on.text.locator("cite")).toHaveAttribute("data-locator", "3쪽");
  await expect(on.text.locator("cite")).toHaveAttribute("data-number", "1");
  expect(await on.lines(body)).toEqual(["밀도"]);

  const title = `골뱅이로 등록 ${unique()}`;
  await page.keyboard.type(` and @${title}`);
  await menu.getByRole("option", { name: `새 출처 등록: ${title}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("원제")).toHaveValue(title);
  await dialog.getByRole("button", { name: "등록하고 넣기" }).click();
  await expect(on.text.locator("cite")).toHaveCount(2);
  await expect(on.text.locator(".references")).toContainText(title);
  await on.saved();

  await page.keyboard.type(" mail@example");
  await expect(menu).toBeHidden();
  await page.keyboard.type(" @");
  await expect(menu).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();

  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // What is announced names what has been closed since.
    const audit = new AxeBuilder({ page }).exclude("[data-live-announcer]").withTags(["wcag2a", "wcag2aa", "wcag22aa"]);
    const { violations } = await audit.analyze();
    expect(violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html])).toEqual([]);
  }
});

for (const order of commitOrders) {
  test(`an @ finds what an input method composes, and Enter on a syllable in the making cites once (${order})`, async ({
    page,
  }) => {
    await signIn(page, "chief");
    await newArticle(page, "조합");
    const on = new WrittenPage(page);
    await on.ready();
    await on.caretIn(body);
    const keyboard = await HangulKeyboard.on(page, order);
    await keyboard.write("인용한다");
    await page.keyboard.type("@");
    await keyboard.type("로봇");
    await expect(page.getByRole("listbox", { name: "인용할 출처" }).getByRole("option").first()).toContainText(
      /로봇|机器人/,
    );
    await keyboard.key("Enter");
    await expect(async () => {
      if ((await on.text.locator("cite").count()) === 0) await page.keyboard.press("Enter"); // some methods use it to end the syllable
      await expect(on.text.locator("cite")).toHaveCount(1);
    }).toPass();
    await on.saved();
    expect(await on.lines(body)).toEqual(["인용한다"]);
  });
}
