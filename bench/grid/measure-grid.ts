import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../scripts/check/chromium.mjs";
import { percentile, type Row } from "../bench";
import { columnCount, pastedTable, rowCount } from "./large-table";

const slowdowns = [1, 4];
const opened = 5;
const letters = 60;
const moves = 60;
const taken = 30;
const pasted = 5;
const scrolledFrames = 120;

type Grid = { readonly address: string; readonly tableId: string; readonly cookie: string };

/** What somebody waits for in the grid, in milliseconds until it is painted. */
export async function measureGrid(grid: Grid): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const rows: Row[] = [];
    for (const slowdown of slowdowns) rows.push(...(await measureAt(browser, grid, slowdown)));
    return rows;
  } finally {
    await browser.close();
  }
}

async function measureAt(browser: Browser, grid: Grid, slowdown: number): Promise<Row[]> {
  const opening: number[] = [];
  for (let time = 0; time < opened; time += 1) {
    const { page } = await openPage(browser, grid, slowdown);
    opening.push(await openGrid(page, grid));
    await page.context().close();
  }
  const { page } = await openPage(browser, grid, slowdown);
  await openGrid(page, grid);
  await page.waitForLoadState("networkidle");
  await page.evaluate(watch);
  const row = (measure: string, times: readonly number[], aim: string): Row => ({
    measure,
    CPU: slowdown === 1 ? "as it is" : `${slowdown} times slower`,
    ...figures(times),
    aim: slowdown === 1 ? aim : "",
  });
  const first = page.locator('.grid-cell[data-row="4"][data-column="2"]');
  await first.click();
  return [
    row("opening", opening, ""),
    row("a letter", await strokes(page, letters, "7"), "p50 16, most 50"),
    row("Enter, the cell is taken", await takings(page), "p50 16, most 50"),
    row("an arrow", await strokes(page, moves, "ArrowDown"), "p50 16, most 50"),
    row("a frame while scrolling down", await frames(page, "down"), "p95 16.7"),
    row("a frame while scrolling right", await frames(page, "right"), "p95 16.7"),
    ...(await pasteAndUndo(page)).map(([measure, times]) => row(measure, times, "")),
  ];
}

function figures(times: readonly number[]) {
  const show = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  return {
    p50: show(percentile(times, 0.5)),
    p95: show(percentile(times, 0.95)),
    most: show(Math.max(...times)),
    samples: times.length,
  };
}

async function openPage(browser: Browser, { address, cookie }: Grid, slowdown: number) {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  const cdp: CDPSession = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, cdp };
}

/** Until a cell has been pressed and its field has the keyboard. */
async function openGrid(page: Page, { tableId }: Grid): Promise<number> {
  const began = performance.now();
  await page.goto(`/studio/tables/${tableId}/edit`, { waitUntil: "commit" });
  const cell = page.locator('.grid-cell[data-row="0"][data-column="0"]');
  await cell.waitFor();
  const isReady = () => page.evaluate(() => document.activeElement?.classList.contains("grid-input") ?? false);
  while (!(await isReady())) await cell.click();
  return performance.now() - began;
}

declare global {
  interface Window {
    painted: number[];
  }
}

/** Notes for each key that goes down when the frame that shows what it did has been handed to the screen. Text: it runs in the page. */
const watch = `
  window.painted = [];
  const afterTask = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  window.untilPainted = (began, then) => requestAnimationFrame(() => afterTask(() => then(performance.now() - began)));
  document.addEventListener("keydown", ({ timeStamp }) => {
    window.untilPainted(timeStamp, (time) => window.painted.push(time));
  }, true);
  window.scrolled = (right, down, count) => new Promise((done) => {
    const port = document.querySelector(".grid-port");
    port.scrollTo(0, 0);
    const times = [];
    let before = 0;
    const step = (now) => {
      if (before > 0) times.push(now - before);
      before = now;
      if (times.length === count) return done(times);
      port.scrollBy(right, down);
      requestAnimationFrame(step);
    };
    // The first frames belong to the jump back.
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(step)));
  });
  window.pasted = (text) => new Promise((done) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const began = performance.now();
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(".grid-input").dispatchEvent(event);
    window.untilPainted(began, done);
  });
`;

async function strokes(page: Page, count: number, key: string): Promise<number[]> {
  await page.evaluate(() => {
    window.painted = [];
  });
  for (let stroke = 0; stroke < count; stroke += 1) await page.keyboard.press(key, { delay: 15 });
  await page.waitForFunction((wanted) => window.painted.length >= wanted, count);
  return page.evaluate(() => window.painted);
}

/** A figure typed and taken with Enter, again and again: only the Enters are counted. */
async function takings(page: Page): Promise<number[]> {
  const times = await strokes(page, 1, "Enter");
  for (let time = 1; time < taken; time += 1) {
    await page.keyboard.type(String(time * 37));
    await page.waitForFunction((wanted) => window.painted.length >= wanted, 1 + String(time * 37).length);
    times.push(...(await strokes(page, 1, "Enter")));
  }
  return times;
}

/** Scrolls a little with each frame, as a finger or a wheel does, and notes how far frames lie apart. */
function frames(page: Page, way: "down" | "right"): Promise<number[]> {
  return page.evaluate(`window.scrolled(${way === "right" ? "24, 0" : "0, 90"}, ${scrolledFrames})`);
}

async function pasteAndUndo(page: Page): Promise<[string, number[]][]> {
  const text = pastedTable();
  const [pastes, undone, redone]: [number[], number[], number[]] = [[], [], []];
  await page.evaluate(`document.querySelector(".grid-port").scrollTo(0, 0)`);
  await page.locator('.grid-label[data-column="0"]').click();
  await page.keyboard.press("ArrowDown");
  for (let time = 0; time < pasted; time += 1) {
    pastes.push(await paste(page, text));
    undone.push(...(await strokes(page, 1, "Control+z")).slice(-1));
    redone.push(...(await strokes(page, 1, "Control+y")).slice(-1));
    await page.keyboard.press("Control+z");
  }
  const size = `${rowCount} × ${columnCount}`;
  return [
    [`paste of ${size} cells`, pastes],
    [`undo of it`, undone],
    [`redo of it`, redone],
  ];
}

function paste(page: Page, text: string): Promise<number> {
  return page.evaluate(`window.pasted(${JSON.stringify(text)})`);
}
