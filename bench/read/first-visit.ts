import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../../scripts/check/chromium.mjs";
import { percentile, type Row } from "../bench";

const visits = 7;
const slowdown = 4;
const apart = new Set(["Font", "Image"]);

/** What a reader's browser that knows nothing yet fetches for one page, and when it has drawn it, on a processor that is slowed down. */
export async function measureFirstVisits(site: string, path: string): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const taken: Visit[] = [];
    for (let visit = 0; visit < visits; visit += 1) taken.push(await visitOnce(browser, site + path));
    const middle = (of: (visit: Visit) => number) => percentile(taken.map(of), 0.5);
    const row = (measure: string, figure: string, aim: string) => ({ page: path, measure, figure, aim });
    const size = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
    return [
      row("requests, with fonts and pictures", String(middle(({ requests }) => requests)), ""),
      row("bytes without fonts and pictures", size(middle(({ bytes }) => bytes)), "30 kB"),
      row("bytes of fonts and pictures", size(middle(({ apart: others }) => others)), ""),
      row("bytes of script", size(middle(({ script }) => script)), "0"),
      row(`largest paint (LCP), CPU ${slowdown} times slower`, `${Math.round(middle(({ lcp }) => lcp))} ms`, ""),
      row(`time blocked (TBT), CPU ${slowdown} times slower`, `${Math.round(middle(({ tbt }) => tbt))} ms`, "0"),
      row("layout shift (CLS)", middle(({ shift }) => shift).toFixed(4), "0"),
    ];
  } finally {
    await browser.close();
  }
}

type Visit = {
  requests: number;
  bytes: number;
  apart: number;
  script: number;
  lcp: number;
  tbt: number;
  shift: number;
};

async function visitOnce(browser: Awaited<ReturnType<typeof chromium.launch>>, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ko-KR" });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const types = new Map<string, string>();
    const sizes = new Map<string, number>();
    cdp.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
    await cdp.send("Network.enable");
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "networkidle" });
    const { lcp, tbt, shift } = await seenOn(page);
    const sum = (wanted: (type: string) => boolean) =>
      [...sizes].reduce((total, [id, bytes]) => total + (wanted(types.get(id) ?? "") ? bytes : 0), 0);
    return {
      requests: sizes.size,
      bytes: sum((type) => !apart.has(type)),
      apart: sum((type) => apart.has(type)),
      script: sum((type) => type === "Script"),
      ...{ lcp, tbt, shift },
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds after the last font in which the page is drawn anew. */
const settling = 500;

/** Fonts come after the text, and each draws the page anew: what blocks stands mostly there. */
async function seenOn(page: Page): Promise<Pick<Visit, "lcp" | "tbt" | "shift">> {
  await page.evaluate("document.fonts.ready.then(() => true)");
  await page.waitForTimeout(settling);
  return page.evaluate("window.sum()");
}

/** Text, since it runs in the page: of each task after the first paint what is over 50 ms blocks (tasks before it keep nobody from reading). */
const watch = `
  const seen = { lcp: 0, shift: 0, first: Infinity, tasks: [] };
  const look = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  look("largest-contentful-paint", ({ startTime }) => { seen.lcp = startTime; });
  look("layout-shift", ({ value }) => { seen.shift += value; });
  look("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") seen.first = startTime; });
  look("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, startTime + duration]));
  const blocked = ([from, to]) => Math.max(0, to - Math.max(from, seen.first) - 50);
  window.sum = () => ({ lcp: seen.lcp, shift: seen.shift, tbt: seen.tasks.map(blocked).reduce((sum, one) => sum + one, 0) });
`;
