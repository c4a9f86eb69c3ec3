import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { documentOf, newArticle, paragraph, readDocument, tableOf, wordsOf, writeDocument } from "./support/article";
import { signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

const body = "p:not(.lead-line, .summary-line, .references-none)";
const fixtures = join(import.meta.dirname, "../lib/importing/fixtures/clipboard");
const fixture = (name: string) => readFileSync(join(fixtures, name), "utf8");

async function atTheDesk(page: Page, title: string) {
  await signIn(page, "chief");
  const articleId = await newArticle(page, title);
  const on = new WrittenPage(page);
  await on.ready();
  const words = async () => wordsOf((await readDocument(page, articleId)).content);
  return { on, articleId, words, notice: page.locator("[data-paste-notice]") };
}

/** Pastes as a program's clipboard has it: a page's own way to the clipboard would clean the markup first. */
async function paste(on: WrittenPage, clip: { html?: string; text?: string }) {
  const before = await on.text.innerHTML();
  await on.text.evaluate((root, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData("text/html", html);
    if (text) clipboardData.setData("text/plain", text);
    const at = document.getSelection()?.focusNode;
    const target = at instanceof Element ? at : (at?.parentElement ?? root);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, clip);
  // What reads a paste may still be on its way when a page has just opened.
  const said = on.text.page().locator("[data-paste-notice]").getByRole("button", { name: "되돌리기" });
  await expect.poll(async () => (await on.text.innerHTML()) !== before || (await said.isVisible())).toBe(true);
  await on.settled();
}

test("a whole article is pasted as plain text into a new one; one undo brings the empty page back", async ({
  page,
}) => {
  const { on, words, notice } = await atTheDesk(page, "");
  await on.caretIn("h1");
  await paste(on, { text: fixture("issue.txt") });
  await on.saved();
  const written = await words();
  expect(written).toContain(
    "우한, 첫 '등대 공장'을 열다/우한 경제개발구가 자동차 부품 등대 공장을 가동//공장 한 곳에서 로봇 밀도{일하는",
  );
  await expect(on.text.locator("table")).toHaveCount(4);
  await expect(on.text.locator("td[rowspan='2']")).toHaveText("스마트 조립");
  await expect(on.text.locator("aside")).toContainText("등대 공장 개요");
  await expect(notice).toContainText("표 4");
  await page.keyboard.press("Control+z");
  await on.saved();
  expect(await words()).toBe("////");
});

test("the sources that were pasted go to the references, once", async ({ page }) => {
  const { on, words, notice } = await atTheDesk(page, "자료");
  await on.caretIn(body);
  const url = `https://www.example.org/${crypto.randomUUID()}`;
  await paste(on, { text: `글\n\n참고자료\n\n☞ 首座灯塔工厂投产\n${url}` });
  await notice.getByRole("button", { name: "참고자료 1건을 목록에 넣기" }).click();
  await expect(on.text.locator(".references")).toContainText("首座灯塔工厂投产");
  await on.saved();
  expect(await words()).toBe("자료///글/");
});

for (const [program, name, kept] of [
  [
    "Word",
    "word.html",
    [
      "터빈은 16MW급으로 커졌다|날개 길이 123m|탄소섬유를 썼다",
      "{바다에 띄우는 <strong:방식>을 말한다.}",
      "성별 해상 풍력",
    ],
  ],
  ["Hangul", "hwp-clipboard.html", ["하루 처리량은 컨테이너 8,000<strong:상자>{20피트짜리로 셈한 수}", "부두 비교"]],
  ["a page saved by Hangul", "hwp-saved.html", ["12인치 웨이퍼를 달마다 <strong:1,000장> 시험|대학 세 곳이 함께 씀"]],
  ["Google Docs", "google-docs.html", ["충전소 여덟 곳|두 곳은 산 위에|북쪽 고개|남쪽 고개"]],
  ["Excel", "excel.html", ["지역|판매|비율|2021|2022|상하이|251,000"]],
  ["Google Sheets", "google-sheets.html", ["스젠-21|2021|견인 시험|궤도 복귀"]],
  ["a web page", "web-page.html", ["시험</em>".replace("</em>", ""), "{두 도시의 시험소가 함께 쟀다.}", "구간별 거리"]],
] as const) {
  test(`from ${program}: what it says is kept, the rest is told and can be undone`, async ({ page }) => {
    const { on, articleId, words, notice } = await atTheDesk(page, program);
    await writeDocument(page, articleId, documentOf(program, paragraph("앞 뒤")));
    await expect.poll(() => on.lines(body)).toEqual(["앞 뒤"]);
    await on.caret("앞");
    await paste(on, { html: fixture(name), text: "글자만" });
    await on.saved();
    const written = await words();
    for (const part of kept) expect(written).toContain(part);
    await expect(notice).toBeVisible();
    await notice.getByRole("button", { name: "되돌리기" }).click();
    await on.saved();
    expect(await words()).toBe(`${program}///앞 뒤/`);
  });
}

test("what was left out is told; the words alone can be had instead, and one undo takes them back", async ({
  page,
}) => {
  const { on, words, notice } = await atTheDesk(page, "글자만");
  await on.caretIn(body);
  await paste(on, { html: fixture("word.html"), text: "- 하나\n- 둘" });
  await expect(notice).toContainText("뺀 것: 그림 1, 메모 1, 지운 글 1, 글꼴, 색");
  await notice.getByRole("button", { name: "글자만 붙이기" }).click();
  await on.saved();
  expect(await words()).toBe("글자만///- 하나/- 둘/");
  await page.keyboard.press("Control+z");
  await on.saved();
  expect(await words()).toBe("글자만////");
});

test("a paste fits where the caret stands: a headline, a box, an item, a cell", async ({ page }) => {
  const { on, articleId, words } = await atTheDesk(page, "자리");
  const item = (text: string) => ({ type: "listItem", content: [paragraph(text)] });
  const box = { type: "box", content: [{ type: "boxTitle" }, paragraph("안")] };
  const list = { type: "bulletList", content: [item("첫째"), item("둘째")] };
  await writeDocument(page, articleId, documentOf("자리", box, list, tableOf(["칸"])));
  await expect(on.text.locator("td")).toHaveText("칸");
  const html = "<ul><li>가<ul><li>나</li></ul></li></ul>";
  await on.caret("자리");
  await paste(on, { html: "<h1>긴 <b>제목</b></h1><p>이다</p>" });
  await on.caret("안");
  await paste(on, { html: `<table><tr><td><p>※ 참고: 틀</p><p>속</p></td></tr></table>` });
  await on.caret("첫째");
  await paste(on, { html });
  await on.caret("칸");
  await paste(on, { html: `<h2>머리</h2>${html}` });
  await on.saved();
  expect(await words()).toBe("자리긴 제목 이다///|안|틀|속/첫째|가|나|둘째/|칸|머리|가|나|/");
});

test("hostile markup runs nothing and asks the network for nothing", async ({ page }) => {
  const { on, words, notice } = await atTheDesk(page, "해로운 것");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await on.caretIn(body);
  await paste(on, { html: fixture("hostile.html") });
  await on.saved();
  await expect(notice).toContainText("스크립트 1");
  expect(await words()).toContain("안전한 <strong:낱말>");
  expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  expect(await on.text.innerHTML()).not.toMatch(/javascript:|onerror|<script/);
});

test("five megabytes are taken in hand before the next picture, and refused with a sentence", async ({ page }) => {
  const { on, words, notice } = await atTheDesk(page, "큰 것");
  await on.caretIn(body);
  const part = `<p class=MsoNormal style='margin-top:0cm'><span lang=EN-US style='font-size:10.0pt;font-family:"맑은 고딕"'>낱말이 많은 글 <o:p></o:p></span></p>`;
  const html = part.repeat(Math.ceil(5_000_000 / part.length));
  await on.caretIn(body);
  const said = await on.text.evaluate(async (root, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", given);
    root
      .querySelector("p:last-of-type")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.querySelector("[data-paste-notice]")?.textContent;
  }, html);
  expect(said).toContain("붙여 넣은 글을 읽고 있습니다");
  await expect(notice).toContainText("너무 커서 붙여 넣지 않았습니다");
  expect(await words()).toBe("큰 것////");
});

test("what is copied on a page comes back as it was, and goes to other programs in their terms", async ({ page }) => {
  const { on, articleId, words } = await atTheDesk(page, "복사");
  const note = { type: "note", attrs: { kind: "asterisk" }, content: [{ type: "text", text: "주" }] };
  const noted = { type: "paragraph", content: [{ type: "text", text: "낱말" }, note] };
  const box = { type: "box", content: [{ type: "boxTitle", content: [{ type: "text", text: "틀" }] }, noted] };
  const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("가")] }] };
  await writeDocument(page, articleId, documentOf("복사", box, list, tableOf(["1", "2"]), paragraph("끝")));
  await expect(on.text.locator("td")).toHaveCount(2);
  await on.caret("끝");
  const clip = await on.text.evaluate((root) => {
    const clipboardData = new DataTransfer();
    const selection = document.getSelection();
    const box = root.querySelector("aside");
    const last = [...root.querySelectorAll("p")].find((one) => one.textContent === "끝");
    if (!selection || !box || !last?.firstChild) throw new Error("nothing to select");
    selection.setBaseAndExtent(box, 0, last.firstChild, 1);
    document.dispatchEvent(new Event("selectionchange"));
    return new Promise<{ html: string; text: string }>((resolve) => {
      setTimeout(() => {
        root.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
        resolve({ html: clipboardData.getData("text/html"), text: clipboardData.getData("text/plain") });
      }, 200);
    });
  });
  expect(clip.html).toContain("mso-element:footnote");
  expect(clip.html).toContain("〈※참고: 틀〉");
  expect(clip.text).toContain("낱말*\n* 주\n- 가\n1\t2\n끝");
  await on.caret("끝");
  await page.keyboard.press("Enter");
  await paste(on, clip);
  await on.saved();
  expect(await words()).toBe("복사///틀|낱말{주}/가/|1|2|/끝/틀|낱말{주}/가/|1|2|/끝/");
});
