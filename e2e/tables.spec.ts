import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { commitOrders, HangulKeyboard } from "./support/hangul-keyboard";
import { pageOf } from "./support/sign-in";

/* Tables as records, made and corrected in the grid: by keys, by an input method, by paste and by file. */

/** The grid's cells as rows of texts, the columns' names first. */
async function cellsOf(page: Page): Promise<string[][]> {
  return page.locator(".grid-sheet").evaluate((sheet) => {
    const rows = [...sheet.querySelectorAll("[role=row]")].sort(
      (one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex),
    );
    return rows.map((row) => [...row.querySelectorAll(".grid-cell")].map((cell) => cell.textContent ?? ""));
  });
}

async function newTable(browser: Browser, caption: string): Promise<Page> {
  const page = await pageOf(browser, "editor");
  await page.goto("/studio/tables/new");
  await page.getByLabel("제목", { exact: true }).fill(caption);
  await cell(page, 1, 1).click();
  await expect(page.locator(".grid-input")).toBeFocused();
  return page;
}

/** A cell by its row (0: the columns' names) and column, from 1. */
function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`.grid-cell[data-row="${row - 1}"][data-column="${column - 1}"]`);
}

/** Puts something on the clipboard and pastes it, as a spreadsheet program would have left it there. */
async function paste(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await page.locator(".grid-input").evaluate((input, given) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, kinds);
}

/** What the grid puts on the clipboard. */
function copied(page: Page): Promise<Record<string, string>> {
  return page.locator(".grid-input").evaluate((input) => {
    const data = new DataTransfer();
    input.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
    return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]));
  });
}

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

for (const order of commitOrders) {
  test(`Hangul begins in the cell with its first letter (${order})`, async ({ browser }) => {
    const page = await newTable(browser, "입력기");
    const keyboard = await HangulKeyboard.on(page, order);
    await keyboard.type("값을\t닭이");
    await keyboard.key("Enter");
    await keyboard.type("한글");
    await keyboard.key("ArrowUp");
    await keyboard.key("ArrowUp");
    await keyboard.type("이름");
    // A press elsewhere finishes the syllable where it stands.
    await cell(page, 3, 3).click();
    await expect
      .poll(() => cellsOf(page))
      .toEqual([
        ["1번째 열", "이름", "3번째 열"],
        ["값을", "닭이", ""],
        ["", "한글", ""],
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
      ]);
    await page.context().close();
  });
}

test("a table is made by keys alone, corrected and undone", async ({ browser }) => {
  const page = await newTable(browser, "키보드로 만든 표");
  await page.keyboard.type("서울");
  await press(page, "Tab");
  await page.keyboard.type("1,200");
  await press(page, "Enter", "ArrowLeft");
  await page.keyboard.type("부산");
  await press(page, "ArrowRight");
  await page.keyboard.type("x");
  await press(page, "Escape", "F2");
  await page.keyboard.type("900");
  await press(page, "Enter", "Control+Home", "Shift+ArrowRight", "Shift+ArrowDown");
  await expect(page.locator("[aria-selected=true]")).toHaveCount(4);
  expect((await copied(page))["text/plain"]).toBe("서울\t1,200\r\n부산\t900");
  await press(page, "Delete");
  await expect.poll(() => cellsOf(page)).toMatchObject({ 1: ["", "", ""], 2: ["", "", ""] });
  await press(page, "Control+z");
  await expect.poll(() => cellsOf(page)).toMatchObject({ 1: ["서울", "1,200", ""], 2: ["부산", "900", ""] });
  await press(page, "Control+y", "Control+z");

  await press(page, "Control+Home", "ArrowUp");
  await page.keyboard.type("도시");
  await press(page, "Tab");
  await page.keyboard.type("인구");
  await press(page, "Enter");
  await page.getByLabel("종류").click();
  await page.getByRole("option", { name: "수", exact: true }).click();
  await cell(page, 2, 2).click();
  await press(page, "Alt+Shift+ArrowUp", "Control+Alt+=");
  await expect
    .poll(() => cellsOf(page))
    .toMatchObject({
      0: ["도시", "인구", "3번째 열"],
      1: ["", "", ""],
      2: ["부산", "900", ""],
      3: ["서울", "1,200", ""],
    });
  await press(page, "Control+Alt+-", "Escape", "Tab");
  await expect(page.locator(".grid-input")).not.toBeFocused();

  await page.getByRole("button", { name: "표 만들기" }).click();
  await page.waitForURL(/\/studio\/tables\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("cell", { name: "1,200" })).toBeVisible();
  await page.context().close();
});

/** As Excel and Google Sheets put cells on the clipboard, with merged heads, a merged cell, a list in a cell and words that look like a formula. */
const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:black}</style></head><body>
<table border=0 cellpadding=0 style='width:300pt'><!--StartFragment--><col width=64><tr height=20>
<td rowspan=2 class=xl65>지역</td><td colspan=2 class=xl65 style='border-left:none'>인원<span style='mso-spacerun:yes'> </span></td><td rowspan=2>비고</td></tr>
<tr><td>남</td><td>여</td></tr>
<tr><td rowspan=2>수도권</td><td align=right x:num>1,200</td><td align=right>3.5</td><td>하나<br>둘</td></tr>
<tr><td align=right>5</td><td align=right>-6</td><td>=1+1</td></tr><!--EndFragment--></table></body></html>`;

test("cells come from Excel and Sheets and go back, spans, line ends and all", async ({ browser }) => {
  const page = await newTable(browser, "붙여 넣은 표");
  await paste(page, { "text/html": fromExcel, "text/plain": "지역\t인원" });
  await expect(page.getByText("첫 줄을 열의 이름으로")).toBeVisible();
  const whole = [
    ["지역", "남", "여", "비고"],
    ["수도권", "1,200", "3.5", "• 하나\n• 둘"],
    ["수도권", "5", "-6", "• =1+1"],
  ];
  await expect.poll(() => cellsOf(page)).toEqual(whole);
  await expect(page.locator(".grid-group")).toHaveText("인원");

  await press(page, "Control+a");
  const out = await copied(page);
  expect(out["text/plain"]).toBe('수도권\t1200\t3.5\t"하나\n둘"\r\n수도권\t5\t-6\t\'=1+1');
  expect(out["text/html"]).toContain("하나<br");
  await press(page, "Control+End", "Home", "ArrowDown");
  await paste(page, out);
  await expect.poll(() => cellsOf(page)).toEqual([whole[0], whole[1], whole[1], whole[2]]);

  await paste(page, { "text/plain": '"두 줄로\n적은 칸"\t12\n끝\tx' });
  await expect
    .poll(async () => (await cellsOf(page)).slice(2))
    .toEqual([
      ["두 줄로\n적은 칸", "12", "3.5", "• 하나\n• 둘"],
      ["끝", "x", "-6", "• =1+1"],
    ]);
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
  await page.getByRole("button", { name: "표 만들기" }).click();
  await page.getByRole("button", { name: /3행 ‘남’ 열: ‘x’/ }).click();
  await page.keyboard.type("7");
  await press(page, "Enter");
  await page.getByRole("button", { name: "표 만들기" }).click();
  await page.waitForURL(/\/studio\/tables\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("columnheader", { name: "인원" })).toHaveAttribute("colspan", "2");
  await page.context().close();
});

test("a table goes out as a file and comes back the same; a bomb is refused", async ({ browser }) => {
  const page = await newTable(browser, "파일로 오가는 표");
  await paste(page, { "text/html": fromExcel });
  const before = await cellsOf(page);
  for (const kind of ["엑셀(XLSX)", "CSV"]) {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "내보내기" }).click();
    await page.getByRole("menuitem", { name: kind }).click();
    const file = await (await coming).path();
    await page.getByRole("button", { name: "되돌리기" }).first().click();
    await expect.poll(() => cellsOf(page)).toHaveLength(6);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "표.bin", mimeType: "application/octet-stream", buffer: readFileSync(file) });
    // CSV knows no merged heads: there the row above the names is the first row of names.
    if (kind === "CSV") await expect.poll(async () => (await cellsOf(page)).length).toBe(4);
    else await expect.poll(() => cellsOf(page)).toEqual(before);
  }
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "b.xlsx", mimeType: "application/zip", buffer: zipBomb() });
  await expect(page.getByText("파일이 너무 큽니다")).toBeVisible();
  await page.context().close();
});

/** A ZIP archive of one entry that unpacks to 200 MB and says that it is ten bytes. */
function zipBomb(): Buffer {
  const data = deflateRawSync(Buffer.alloc(200_000_000), { level: 9 });
  const name = Buffer.from("xl/workbook.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, name, data, central, name, end]);
}

test("work that is not saved outlives the page; two people's corrections meet and nothing is lost", async ({
  browser,
}) => {
  const page = await newTable(browser, "두 사람이 고친 표");
  await paste(page, { "text/plain": "도시\t인구\t면적\n서울\t900\t605\n부산\t330\t770" });
  await page.getByRole("button", { name: "표 만들기" }).click();
  await page.waitForURL(/\/studio\/tables\/[0-9a-f-]{36}$/);
  const edit = `${page.url()}/edit`;
  const other = await pageOf(browser, "chief");
  await Promise.all([page.goto(edit), other.goto(edit)]);

  await cell(page, 1, 2).click();
  await page.keyboard.type("941");
  await press(page, "Enter");
  await page.keyboard.type("331");
  await press(page, "Enter");
  await expect(page.getByText("아직 저장하지 않았습니다")).toBeVisible();
  await page.reload();
  await expect(page.getByText("저장하지 않은 작업을 이 기기에서 찾아")).toBeVisible();
  await expect.poll(() => cellsOf(page)).toMatchObject({ 1: ["서울", "941", "605"], 2: ["부산", "331", "770"] });

  await cell(other, 2, 2).click();
  await other.keyboard.type("329");
  await press(other, "Tab");
  await other.keyboard.type("771");
  await press(other, "Enter");
  await other.getByRole("button", { name: "새 판으로 저장" }).click();
  await other.waitForURL(/\/studio\/tables\/[0-9a-f-]{36}$/);

  await page.getByRole("button", { name: "새 판으로 저장" }).click();
  const dialog = page.getByRole("dialog", { name: "그사이 새 판이 생겼습니다" });
  await expect(dialog.getByText("두 사람이 다르게 바꾼 곳 1개")).toBeVisible();
  await dialog.getByRole("radio", { name: "새 판: 329" }).check({ force: true });
  await dialog.getByRole("button", { name: "함께 담아 이어서 하기" }).click();
  await expect.poll(() => cellsOf(page)).toMatchObject({ 1: ["서울", "941", "605"], 2: ["부산", "329", "771"] });
  await page.getByRole("button", { name: "새 판으로 저장" }).click();
  await page.waitForURL(/\/studio\/tables\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("cell", { name: "771" })).toBeVisible();
  await Promise.all([page.context().close(), other.context().close()]);
});

test("the grid has nothing that axe would find, in both colour schemes, and can be used on a phone", async ({
  browser,
}) => {
  const page = await newTable(browser, "살펴본 표");
  await paste(page, { "text/html": fromExcel });
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await cell(page, 2, 2).dblclick();
  await page.locator(".grid-input").fill("77");
  await page.keyboard.press("Enter");
  await expect(cell(page, 2, 2)).toHaveText("77");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});
