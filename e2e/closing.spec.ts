import { expect, type Page, test } from "@playwright/test";
import { people } from "../prisma/seed/people";
import { documentOf, fillIn, newArticle, paragraph, writeDocument } from "./support/article";
import { bringTheHour } from "./support/hour";
import { picture } from "./support/pictures";
import { pageOf } from "./support/sign-in";
import { verifyAddress } from "./support/verify";
import { WrittenPage } from "./support/written-page";

/*
 * The whole way of an issue, with five people in five browsers of their own: two authors, a reviewer with a phone, the managing editor who
 * assembles, and another who signs off. Then readers, a correction, the way back, and the proof. On an issue of the journey's own.
 */

const tag = Date.now().toString(36);
const template = `두 꼭지 특보 ${tag}`;
const robots = `얼음 위의 로봇 축구 ${tag}`;
const winds = `바람이 남는 고원의 저녁 ${tag}`;
const first = "하얼빈의 여섯 대학이 로봇 120대를 얼음판에 올린다.";
const second = "경기는 영하 20도에서 두 시간 동안 이어진다.";
const wind = "고원의 풍력발전기 340대가 저녁마다 전기를 남긴다.";

test("five people bring an issue out, correct it, take it back and prove it", async ({ browser, page: reader }) => {
  test.setTimeout(240_000);
  const [haneul, bora, taeo, chief, deputy] = await Promise.all([
    pageOf(browser, "haneul"),
    pageOf(browser, "bora"),
    pageOf(browser, "taeo"),
    pageOf(browser, "chief"),
    pageOf(browser, "deputy"),
  ]);
  await taeo.setViewportSize({ width: 375, height: 740 });

  const [robotsId, windsId] = await test.step("two authors write and hand in", async () => {
    const write = async (page: Page, title: string, ...lines: string[]) => {
      const id = await newArticle(page, title);
      await writeDocument(page, id, documentOf(title, ...lines.map((line) => paragraph(line))));
      await handIn(page, lines.at(-1) ?? "");
      return id;
    };
    return Promise.all([write(haneul, robots, first, second), write(bora, winds, wind)]);
  });

  const issueId =
    await test.step("the managing editor assembles an issue of a template, and says who reviews", async () => {
      const id = await makeIssue(chief);
      await fillSlot(chief, "첫 꼭지", robots);
      await fillSlot(chief, "둘째 꼭지", winds);
      await picture(chief, "01-assembled");
      for (const articleId of [robotsId, windsId]) await askOnlyTaeo(chief, articleId);
      return id;
    });

  await test.step("the reviewer comments and suggests on a phone, and asks for changes", async () => {
    await openReview(taeo, robots);
    await picture(taeo, "02-phone-review");
    await comment(taeo, "로봇 120대", "원문에는 150대로 나옵니다.");
    await picture(taeo, "03-phone-commented");
    await taeo.getByRole("link", { name: "본문에서 고칠 곳 제안하기" }).click();
    const desk = new WrittenPage(taeo);
    await desk.ready();
    await desk.caret("이어진다", "before");
    await taeo.keyboard.insertText("쉬지 않고 ");
    await expect(desk.text.locator("ins")).toHaveText("쉬지 않고 ");
    await desk.saved();
    await picture(taeo, "04-phone-suggested");
    await openReview(taeo, robots);
    await choose(taeo, /^수정 요청/);
    await taeo.getByRole("textbox", { name: /무엇을 고쳐야/ }).fill("대수를 원문과 맞추어 주십시오.");
    await taeo.getByRole("button", { name: "수정 요청하기" }).click();
    await expect(taeo.getByText("이미 판정을 남겼습니다", { exact: false })).toBeVisible();
    await picture(taeo, "05-phone-asked");
    await openReview(taeo, winds);
    await approve(taeo);
  });

  await test.step("the author makes the changes in their own words, and hands in again", async () => {
    const desk = new WrittenPage(haneul);
    await desk.open(`/studio/articles/${robotsId}`);
    await picture(haneul, "06-author-sees");
    await desk.text.locator("ins").click();
    await haneul.getByRole("region", { name: "지금 보는 제안" }).getByRole("button", { name: /^거절/ }).click();
    await expect(desk.text.locator("ins")).toHaveCount(0);
    await replace(desk, "120대", "150대");
    await replace(desk, "두 시간 동안", "쉬는 시간 없이 두 시간");
    await desk.saved();
    await handIn(haneul, "쉬는 시간 없이 두 시간");
  });

  await test.step("the reviewer sees only the difference to what they judged, and approves", async () => {
    await openReview(taeo, robots);
    await expect(taeo.getByText(/내가 마지막으로 판정한 판 \d+과 견준 것입니다/)).toBeVisible();
    await picture(taeo, "07-phone-difference");
    await taeo.getByRole("button", { name: "해결", exact: true }).click();
    await approve(taeo);
    await picture(taeo, "08-phone-approved");
  });

  let address = "";
  await test.step("another managing editor signs off, and the issue is scheduled", async () => {
    await deputy.goto(`/studio/issues/${issueId}`);
    await picture(deputy, "09-before-sign-off");
    await signOff(deputy);
    await picture(deputy, "10-signed-off");
    await chief.goto(`/studio/issues/${issueId}`);
    const going = chief.locator("#going-out");
    await going.getByRole("button", { name: "발행 예약" }).click();
    await picture(chief, "11-schedule");
    await chief.getByRole("dialog").getByRole("button", { name: "예약", exact: true }).click();
    await expect(going).toContainText("09:00");
    await picture(chief, "12-scheduled");
    address = await addressOf(chief);
    expect((await reader.goto(address))?.status()).toBe(404);
  });

  await test.step("its hour comes, and it goes out by itself", async () => {
    await bringTheHour(issueId);
    await expect.poll(async () => (await reader.request.get(address)).status(), { timeout: 20_000 }).toBe(200);
    await reader.goto(address);
    await picture(reader, "13-out");
    await reader.getByRole("link", { name: robots }).first().click();
    await expect(reader.getByText("로봇 150대")).toBeVisible();
  });
  const article = new URL(reader.url()).pathname;

  await test.step("a correction is written, reviewed by its difference alone, and told to the readers", async () => {
    await chief.goto(`/studio/issues/${issueId}?view=editions`);
    await picture(chief, "14-editions");
    await chief.getByRole("listitem").filter({ hasText: robots }).getByRole("button", { name: "바로잡기" }).click();
    await chief.getByRole("dialog").getByLabel("잘못된 점").fill("경기 시간이 틀렸습니다.");
    await picture(chief, "15-correct");
    await chief.getByRole("dialog").getByRole("button", { name: "바로잡기 시작" }).click();
    await chief.waitForURL(/\/studio\/articles\//);
    const desk = new WrittenPage(haneul);
    await desk.open(new URL(chief.url()).pathname);
    await replace(desk, "두 시간", "세 시간");
    await desk.saved();
    await handIn(haneul, "세 시간");
    await openReview(taeo, robots);
    await picture(taeo, "16-phone-correction");
    await approve(taeo);
    await deputy.goto(`/studio/issues/${issueId}`);
    await signOff(deputy);
    await deputy.getByRole("button", { name: /발행본 2 발행/ }).click();
    const dialog = deputy.getByRole("dialog");
    await dialog.getByLabel("새 발행본을 내는 까닭").fill("경기 시간을 바로잡았습니다.");
    await dialog.getByLabel(robots).fill("경기는 두 시간이 아니라 세 시간 이어집니다.");
    await picture(deputy, "17-publish-again");
    await dialog.getByRole("button", { name: /발행본 2 발행/ }).click();
    await expect(deputy.getByText("발행본 2 공개 중")).toBeVisible();
    await reader.goto(article);
    await expect(reader.getByText("경기는 두 시간이 아니라 세 시간 이어집니다.")).toBeVisible();
    await expect(reader.getByText("쉬는 시간 없이 세 시간")).toBeVisible();
    await picture(reader, "18-corrected");
  });

  await test.step("it is rolled back, and what readers are served can be verified", async () => {
    await chief.goto(`/studio/issues/${issueId}?view=editions`);
    await chief.getByRole("button", { name: "1번 발행본으로 되돌리기" }).click();
    const dialog = chief.getByRole("dialog");
    await dialog.getByLabel("되돌리는 까닭").fill("바로잡은 시간을 다시 확인합니다.");
    await picture(chief, "19-roll-back");
    await dialog.getByRole("button", { name: "1번 발행본으로 되돌리기" }).click();
    await expect(chief.getByText("발행본 1 공개 중")).toBeVisible();
    await picture(chief, "20-rolled-back-desk");
    await reader.goto(article);
    await expect(reader.getByText("쉬는 시간 없이 두 시간")).toBeVisible();
    await picture(reader, "21-rolled-back");
    const { code, said } = await verifyAddress(new URL(address, reader.url()).href);
    expect([code, said]).toMatchObject([0, { ok: true, edition: 1, articles: 2, findings: [] }]);
  });
  await Promise.all([haneul, bora, taeo, chief, deputy].map((one) => one.context().close()));
});

/** The editor stands with these words in it; they go to review. */
async function handIn(page: Page, words: string): Promise<void> {
  await page.reload();
  await expect(page.locator(".ProseMirror").first()).toContainText(words);
  await page.getByRole("button", { name: "검토 보내기" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "검토 보내기" }).click();
  await expect(page.getByText("검토 중").first()).toBeVisible();
}

/** A template of one section with two slots, and the next issue of it. Answers the issue's id. */
async function makeIssue(page: Page): Promise<string> {
  await page.goto("/studio/issues/templates");
  await page.getByRole("button", { name: "틀 만들기" }).first().click();
  await fillIn(page.getByRole("textbox", { name: /틀 이름/ }), template);
  await page.getByRole("button", { name: /무엇을 본떠/ }).click();
  await page.getByRole("option", { name: "빈 틀" }).click();
  await page.getByRole("button", { name: "만들기", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: template })).toBeVisible();
  await page.getByRole("button", { name: "부 추가" }).click();
  await page.getByRole("textbox", { name: "부 이름" }).fill("특집");
  await page.getByRole("button", { name: "자리 추가" }).click();
  await page.getByRole("textbox", { name: "들어갈 것" }).first().fill("첫 꼭지");
  await page.getByRole("textbox", { name: "들어갈 것" }).last().fill("둘째 꼭지");
  await page.getByRole("button", { name: "저장", exact: true }).click();
  await expect(page.getByText("저장했습니다", { exact: false }).first()).toBeVisible();
  await page.goto("/studio/issues/templates");
  await page
    .getByRole("listitem")
    .filter({ hasText: template })
    .getByRole("button", { name: /호 만들기/ })
    .click();
  await page.waitForURL(/\/studio\/issues\/[0-9a-f]{8}-/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function fillSlot(page: Page, slot: string, title: string): Promise<void> {
  await page.getByRole("button", { name: `‘${slot}’ 메뉴` }).click();
  await page.getByRole("menuitem", { name: "기사로 채우기" }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog.getByRole("textbox", { name: "기사 찾기" }), title);
  await dialog.getByRole("option", { name: title }).click();
  await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
}

/** Of whomever the policy chose, the one with the phone is left. */
async function askOnlyTaeo(page: Page, articleId: string): Promise<void> {
  await page.goto(`/studio/articles/${articleId}`);
  await page.getByRole("link", { name: "검토 화면 열기" }).click();
  await page.getByRole("button", { name: "검토자와 기한 바꾸기" }).click();
  for (const [{ name }, part] of [
    [people.taeo, "필수"],
    [people.eunchae, "맡기지 않음"],
    [people.deputy, "맡기지 않음"],
  ] as const) {
    await page.getByRole("button", { name: `${name}의 몫` }).click();
    await page.getByRole("option", { name: part }).click();
  }
  await page.getByRole("dialog").getByRole("button", { name: "저장" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** From the queue, as a link of it. */
async function openReview(page: Page, title: string): Promise<void> {
  await page.goto("/studio/reviews");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("radio", { name: /^승인/ })).toBeAttached();
}

async function comment(page: Page, words: string, said: string): Promise<void> {
  await expect(async () => {
    await select(page, words);
    await page.getByRole("button", { name: "고른 글에 의견 달기" }).click({ timeout: 3_000 });
  }).toPass();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(said);
  await dialog.locator("label").filter({ hasText: "승인을 막기" }).click();
  await picture(page, "03-phone-comment");
  await dialog.getByRole("button", { name: "남기기" }).click();
  await expect(page.getByRole("article", { name: `${people.taeo.name} 님의 의견` })).toContainText(said);
}

async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const root = document.querySelector("[data-printed-text]");
    const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
    }
  }, words);
}

/** A verdict, by what is touched. */
async function choose(page: Page, verdict: RegExp): Promise<void> {
  await page
    .locator("label")
    .filter({ has: page.getByRole("radio", { name: verdict }) })
    .click();
}

/** The checklist first, then the verdict. */
async function approve(page: Page): Promise<void> {
  for (const point of await page.getByRole("checkbox").all()) {
    if (!(await point.isChecked())) await point.locator("xpath=ancestor::label").click();
    await expect(point).toBeChecked();
    await expect(point).toBeEnabled();
  }
  await choose(page, /^승인/);
  await page.getByRole("button", { name: "승인하기" }).click();
  await expect(page.getByText(`${people.taeo.name} 승인`).first()).toBeAttached();
}

/** Words in the text are written anew. */
async function replace(desk: WrittenPage, words: string, others: string): Promise<void> {
  await desk.caret(words);
  for (const _ of words) await desk.page.keyboard.press("Backspace");
  await desk.page.keyboard.insertText(others);
  await expect(desk.text).toContainText(others);
}

async function signOff(page: Page): Promise<void> {
  await page.getByRole("button", { name: "최종 확인", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "최종 확인", exact: true }).click();
  await expect(page.getByRole("img", { name: `${people.deputy.name} 확인` })).toBeVisible();
}

/** Where readers will find it. */
async function addressOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "정보 수정" }).click();
  const slug = await page.getByRole("dialog").getByLabel("주소").inputValue();
  await page.keyboard.press("Escape");
  return `/weekly/${slug}`;
}
