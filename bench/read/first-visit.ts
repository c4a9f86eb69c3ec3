import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/check/chromium.mjs";
import { percentile, type Row } from "../bench";

const visits = 7;
const slowdown = 4;
const apart = new Set(["Font", "Image"]);

/** What a reader's browser that knows nothing yet fetches for one page, and when it has drawn it, on a processor that is slowed down. */
export async function measureFirstVisits(page: string): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const taken: Visit[] = [];
    for (let visit = 0; visit < visits; visit += 1) taken.push(await visitOnce(browser, page));
    const middle = (of: (visit: Visit) => number) => percentile(taken.map(of), 0.5);
    const row = (measure: string, figure: string, aim: string) => ({ measure, figure, aim });
    const size = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
    return [
      row("requests, with fonts and pictures", String(middle(({ requests }) => requests)), ""),
      row("bytes without fonts and pictures", size(middle(({ bytes }) => bytes)), "30 kB"),
      row("bytes of fonts and pictures", size(middle(({ apart: others }) => others)), ""),
      row("bytes of script", size(middle(({ script }) => script)), "0"),
      row(`largest paint (LCP), CPU ${slowdown} times slower`, `${Math.round(middle(({ lcp }) => lcp))} ms`, ""),
      row(`time blocked (TBT), CPU ${slowdown} times slower`, `${Math.round(middle(({ tbt }) => tbt))} ms`, "0"),
    ];
  } finally {
    await browser.close();
  }
}

type Visit = { requests: number; bytes: number; apart: number; script: number; lcp: number; tbt: number };

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
    const { lcp, tbt } = (await page.evaluate("window.seen")) as { lcp: number; tbt: number };
    const sum = (wanted: (type: string) => boolean) =>
      [...sizes].reduce((total, [id, bytes]) => total + (wanted(types.get(id) ?? "") ? bytes : 0), 0);
    return {
      requests: sizes.size,
      bytes: sum((type) => !apart.has(type)),
      apart: sum((type) => apart.has(type)),
      script: sum((type) => type === "Script"),
      ...{ lcp, tbt },
    };
  } finally {
    await context.close();
  }
}

/** Text, since it runs in the page: of each long task what is over 50 ms blocks. */
const watch = `
  window.seen = { lcp: 0, tbt: 0 };
  new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) window.seen.lcp = startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.seen.tbt += Math.max(0, duration - 50); })
    .observe({ type: "longtask", buffered: true });
`;
