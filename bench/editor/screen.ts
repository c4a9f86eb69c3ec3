import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../scripts/check/chromium.mjs";
import { type Row, summary } from "../bench";

const opened = 5;
const strokes = 120;
const slowdown = 4;

type Screen = { readonly address: string; readonly articleId: string; readonly cookie: string };

/** What the screen weighs, when one can write on it, and how long a keystroke takes. */
export async function measureScreen(screen: Screen): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const weighed = await openFresh(browser, screen, { whole: true });
    const ready: number[] = [];
    for (let time = 0; time < opened; time += 1) ready.push((await openFresh(browser, screen)).ready);
    const { handled, painted } = await measureStrokes(browser, screen);
    const bare = await measureStrokes(browser, screen, { bare: true });
    const row = (measure: string, times: readonly number[], aim: string) => {
      const { p50, p99, most } = summary(times);
      return { measure, p50, p99, most, aim };
    };
    return [
      weight("script asked for before one can write, as sent (gzip)", weighed.script, "400 kB"),
      weight("the same with what is asked for once the page is idle", weighed.all, ""),
      row("asked for until one can write, nothing cached", ready, "850 ms"),
      row(`keystroke until handled, CPU ${slowdown} times slower`, handled, ""),
      row(`keystroke until painted, CPU ${slowdown} times slower`, painted, "p50 16 ms, most 50 ms"),
      row("the same in a bare contenteditable of the browser, without an editor", bare.painted, ""),
      row("a letter until it stands on another person's page", await measureSeen(browser, screen), "300 ms"),
    ];
  } finally {
    await browser.close();
  }
}

function weight(measure: string, bytes: number, aim: string): Row {
  const kilobytes = `${Math.round(bytes / 1000)} kB`;
  return { measure, p50: kilobytes, p99: kilobytes, most: kilobytes, aim };
}

type Opening = { readonly script: number; readonly all: number; readonly ready: number };

/** What each script weighs as gzip, which is asked for by itself: on its own machine a browser is sent what packs tighter. */
async function gzipSizes(addresses: ReadonlySet<string>): Promise<Map<string, number>> {
  const sizes = [...addresses].map(async (address) => {
    const { headers } = await fetch(address, { headers: { "accept-encoding": "gzip" } });
    if (headers.get("content-encoding") !== "gzip") throw new Error(`${address} is not sent as gzip`);
    return [address, Number(headers.get("content-length"))] as const;
  });
  return new Map(await Promise.all(sizes));
}

/** Milliseconds without a script after which none is expected to come any more. */
const noMoreScripts = 4_000;

/**
 * Opens the article in a browser that has seen nothing yet. `script`: bytes of the scripts that were asked for before one could write, whenever they
 * arrived. `all`: with those that are asked for afterwards, when the page is idle. `ready`: milliseconds from the beginning of the navigation.
 */
async function openFresh(browser: Browser, screen: Screen, { whole = false } = {}): Promise<Opening> {
  const { page, cdp } = await openPage(browser, screen);
  await page.addInitScript(watchReady);
  let last = performance.now();
  const scripts = new Map<string, string>();
  cdp.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") scripts.set(requestId, response.url);
  });
  cdp.on("Network.loadingFinished", ({ requestId }) => {
    if (scripts.has(requestId)) last = performance.now();
  });
  await cdp.send("Network.enable");
  await goToArticle(page, screen);
  await page.waitForLoadState("networkidle");
  while (whole && performance.now() - last < noMoreScripts) await page.waitForTimeout(100);
  const { ready, early } = (await page.evaluate(askedBefore)) as { ready: number; early: string[] };
  await page.context().close();
  const bytes = whole ? await gzipSizes(new Set(scripts.values())) : new Map<string, number>();
  const sum = (all: Iterable<string>) => [...all].reduce((total, address) => total + (bytes.get(address) ?? 0), 0);
  return { script: sum(new Set(early)), all: sum(bytes.keys()), ready };
}

/** Text, since both run in the page: notes when there is something to write in, and lists what had been asked for by then. */
const watchReady = `
  new MutationObserver((_, watching) => {
    if (!document.querySelector('.page [contenteditable="true"]')) return;
    watching.disconnect();
    window.readyAt = performance.now();
    performance.setResourceTimingBufferSize(1000);
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;
const askedBefore = `({
  ready: window.readyAt,
  early: performance.getEntriesByType("resource").filter(({ startTime }) => startTime <= window.readyAt).map(({ name }) => name),
})`;

/** @param bare in a copy of the page that the browser alone looks after: what no editor can be faster than */
async function measureStrokes(
  browser: Browser,
  screen: Screen,
  { bare = false } = {},
): Promise<{ handled: number[]; painted: number[] }> {
  const { page, cdp } = await openPage(browser, screen);
  await goToArticle(page, screen);
  await page.waitForLoadState("networkidle");
  if (bare)
    await page.evaluate(`{ const page = document.querySelector(".page"); page.replaceWith(page.cloneNode(true)); }`);
  await page.locator(".page p").nth(12).click();
  await page.evaluate(watchStrokes);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  for (let stroke = 0; stroke < strokes; stroke += 1)
    await page.keyboard.press(stroke % 6 === 5 ? "Space" : "a", { delay: 20 });
  await page.waitForFunction((wanted) => window.strokes.painted.length >= wanted, strokes);
  return page.evaluate(() => window.strokes);
}

declare global {
  interface Window {
    strokes: { handled: number[]; painted: number[] };
    seen: number[];
  }
}

/** Notes for each keystroke when its own task has ended, and when the frame that shows it has been handed to the screen. Text: it runs in the page. */
const watchStrokes = `
  window.strokes = { handled: [], painted: [] };
  const afterTask = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  document.addEventListener("keydown", ({ timeStamp }) => {
    afterTask(() => window.strokes.handled.push(performance.now() - timeStamp));
    requestAnimationFrame(() => afterTask(() => window.strokes.painted.push(performance.now() - timeStamp)));
  }, true);
`;

const letters = 40;

/** From a keystroke on one page until the letter stands in the text of another. Both ask the same clock. */
async function measureSeen(browser: Browser, screen: Screen): Promise<number[]> {
  const [{ page: here }, { page: there }] = await Promise.all([openPage(browser, screen), openPage(browser, screen)]);
  await Promise.all([goToArticle(here, screen), goToArticle(there, screen)]);
  await Promise.all([here.waitForLoadState("networkidle"), there.waitForLoadState("networkidle")]);
  await here.locator(".page p").nth(12).click();
  await here.evaluate(
    `window.pressed = []; document.addEventListener("keydown", () => window.pressed.push(Date.now()), true)`,
  );
  await there.evaluate(
    `window.seen = []; new MutationObserver((all) => all.some(({ type }) => type === "characterData") && window.seen.push(Date.now()))
      .observe(document.querySelector(".page .ProseMirror"), { subtree: true, characterData: true })`,
  );
  for (let letter = 0; letter < letters; letter += 1) {
    await here.keyboard.press("a");
    await there.waitForFunction((known) => window.seen.length > known, letter);
  }
  const pressed = (await here.evaluate("window.pressed")) as number[];
  const seen = (await there.evaluate("window.seen")) as number[];
  return pressed.flatMap((at, index) => (seen[index] === undefined ? [] : [seen[index] - at]));
}

async function openPage(browser: Browser, { address, cookie }: Screen): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  return { page, cdp: await context.newCDPSession(page) };
}

/** There, and a caret would be taken. */
async function goToArticle(page: Page, { articleId }: Screen): Promise<void> {
  await page.goto(`/studio/articles/${articleId}`, { waitUntil: "commit" });
  await page.locator('.page [contenteditable="true"]').first().waitFor();
}
