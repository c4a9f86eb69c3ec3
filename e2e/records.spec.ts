import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { documentOf, type Json, newArticle, paragraph, readDocument, writeDocument } from "./support/article";
import { signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

/*
 * One table in two articles, as itself and as a chart: made out of a table in the text, drawn, corrected over the article, taken in one
 * place and left in another, and named in the review.
 */

const caption = `로봇 밀도 ${crypto.randomUUID().slice(0, 6)}`;

const cellOf = (type: string, text: string): Json => ({ type, content: [paragraph(text)] });
const rowOf = (type: string, ...texts: string[]): Json => ({
  type: "tableRow",
  content: texts.map((text) => cellOf(type, text)),
});
const figure: Json = {
  type: "tableFigure",
  content: [
    { type: "tableCaption", content: [{ type: "text", text: caption }] },
    {
      type: "table",
      content: [
        rowOf("tableHeader", "나라", "로봇"),
        rowOf("tableCell", "한국", "1,000"),
        rowOf("tableCell", "일본", "399"),
      ],
    },
    { type: "tableNotes" },
  ],
};

const [table, chart] = [(page: Page) => page.locator(".table-embed"), (page: Page) => page.locator(".chart-embed")];
const newsOf = (embed: Locator) => embed.getByRole("button", { name: /새 자료 있음/ });
const dialogOf = (page: Page, name: string) => page.getByRole("dialog", { name });

/** The records that an article shows, in order. */
async function embedsOf(page: Page, articleId: string): Promise<Json[]> {
  const { content } = await readDocument(page, articleId);
  return (content.content as Json[]).filter(({ type }) => type === "tableEmbed" || type === "chartEmbed");
}

async function expectNothingFound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include("[role=dialog]")
    .withTags(["wcag2a", "wcag2aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "검토 보내기" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "검토 보내기" }).click();
  await expect(page.getByText("검토 중").first()).toBeVisible();
}

test("a table in two articles: drawn, corrected over the article, taken or left, named in the review", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signIn(page, "editor");
  const written = new WrittenPage(page);
  const first = await newArticle(page, `첫 기사 ${caption}`);
  await writeDocument(page, first, documentOf("첫 기사", paragraph("앞 문단"), figure, paragraph("뒤 문단")));
  await written.open(`/studio/articles/${first}`);

  await test.step("a table of the text becomes a record and is drawn, without leaving the article", async () => {
    await page.getByRole("cell", { name: "399" }).click();
    await page.getByRole("button", { name: "도표 그리기" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "표 기록으로 만들기" }).click();
    const drawing = dialogOf(page, "새 도표");
    await expect(drawing.getByRole("img")).toContainText("399");
    await expectNothingFound(page);
    await drawing.getByRole("radio", { name: "세로 막대" }).click({ force: true });
    await drawing.getByRole("textbox", { name: "제목" }).fill(`도표 ${caption}`);
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").getByRole("button", { name: "계속 고치기" }).click();
    await drawing.getByRole("button", { name: "도표 만들기" }).click();
    await expect(drawing).toHaveCount(0);
    await expect(chart(page).locator("svg")).toContainText("399");
    await written.saved();
  });
  const embeds = await embedsOf(page, first);
  expect(embeds.map(({ type }) => type)).toEqual(["tableEmbed", "chartEmbed"]);

  const second = await newArticle(page, `둘째 기사 ${caption}`);
  await writeDocument(page, second, documentOf("둘째 기사", paragraph("로봇이 늘었다."), ...embeds));
  await written.open(`/studio/articles/${second}`);
  await expect(table(page)).toContainText("399");
  await handIn(page);

  await test.step("the grid opens over the article, guards what is not saved, and gives the focus back", async () => {
    await written.open(`/studio/articles/${first}`);
    await table(page).dblclick();
    const grid = dialogOf(page, "표 고치기");
    await expect(page.locator(".grid-input")).toBeFocused();
    await expectNothingFound(page);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("412");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").getByRole("button", { name: "두고 닫기" }).click();
    await expect(grid).toHaveCount(0);
    await expect(written.text).toBeFocused();
    await page.getByRole("button", { name: "표 고치기" }).click();
    await expect(grid.getByText("저장하지 않은 작업을 이 기기에서 찾아")).toBeVisible();
    await grid.getByRole("button", { name: "새 판으로 저장" }).click();
    await expect(grid).toHaveCount(0);
    await expect(table(page)).toContainText("412");
    await expect(written.text).toBeFocused();
  });

  await test.step("the chart beside it says that its figures are newer, and takes them", async () => {
    await newsOf(chart(page)).click();
    const news = dialogOf(page, "새 자료");
    await expect(news).toContainText("399 → 412");
    await news.getByRole("button", { name: "기사에 담기" }).click();
    await expect(chart(page).locator("svg")).toContainText("412");
    await expect(newsOf(chart(page))).toHaveCount(0);
    await written.saved();
  });

  await test.step("in review nothing is taken; reopened, the table's is and the chart's is left", async () => {
    await written.open(`/studio/articles/${second}`);
    await newsOf(table(page)).click();
    const news = dialogOf(page, "새 자료");
    await expect(news).toContainText("399 → 412");
    await expect(news).toContainText("지금은 이 기사를 고칠 수 없습니다");
    await news.getByRole("button", { name: "닫기" }).click();
    await page.getByRole("button", { name: "다시 열기" }).first().click();
    const asked = page.getByRole("alertdialog");
    await asked.getByLabel("이유").fill("표의 수가 달라짐");
    await asked.getByRole("button", { name: "다시 열기" }).click();
    await expect(asked).toHaveCount(0);
    await newsOf(table(page)).click();
    await news.getByRole("button", { name: "기사에 담기" }).click();
    await expect(table(page)).toContainText("412");
    await newsOf(chart(page)).click();
    await news.getByRole("button", { name: "담지 않기" }).click();
    await expect(newsOf(chart(page))).toHaveCount(0);
    await expect(chart(page).locator("svg")).toContainText("399");
    await written.saved();
  });

  await test.step("the table's page lists every use with what it shows", async () => {
    const { tableId } = (embeds[0]?.attrs ?? {}) as { tableId?: string };
    await page.goto(`/studio/tables/${tableId}`);
    const uses = page.getByRole("table", { name: "쓰는 기사" });
    await expect(uses.getByRole("row")).toHaveCount(5);
    await expect(uses.getByRole("row", { name: /둘째 기사.*도표 〈/ })).toContainText("새 자료를 담지 않음");
    await expect(uses.getByRole("row", { name: /둘째 기사.*2판/ })).toContainText("최신");
    await expect(uses.getByRole("row", { name: /첫 기사/ }).filter({ hasText: "최신" })).toHaveCount(2);
  });

  await test.step("the review names the figure once", async () => {
    await written.open(`/studio/articles/${second}`);
    await handIn(page);
    await page.getByRole("link", { name: "검토 화면 열기" }).click();
    const named = page.getByRole("region", { name: `표 〈${caption}〉에서 달라진 것` });
    await expect(named).toContainText("399 → 412");
    await expect(page.getByRole("region", { name: /바뀐 수/ })).toHaveCount(0);
  });
});
