import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page } from "@playwright/test";
import { robots } from "../prisma/seed/issue-147/robots";
import { talent } from "../prisma/seed/issue-147/talent";
import { documentOf, type Ids, type SampleArticle } from "../prisma/seed/write";
import { findChromium } from "../scripts/check/chromium.mjs";
import type { Row } from "./bench";
import { sameDocument } from "./hand/same-document";
import { recordsByHand } from "./hand/records";
import { Typist } from "./hand/typist";
import { type Json, writeDocument } from "./hand/write-document";
import { startApp } from "./support/app";
import { readSignIns, signIn } from "./support/newsroom";

export const about =
  "the two longest articles of the sample written from nothing, in the real browser and by the keyboard alone: what it takes to make them, and that they come out as they stand in the sample";

/**
 * @param args slugs of those that are wanted, else both
 * @throws when an article does not come out as it stands in the sample: the first difference is named
 */
export async function run(args: readonly string[] = []): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const app = await startApp({ DATA_DIR: folder });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const author = readSignIns(folder).find(({ role }) => role.startsWith("author"));
    if (!author) throw new Error("nobody writes in the sample newsroom");
    const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 1366, height: 900 } });
    const cookie = await signIn(app.address, author);
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await context.addCookies([
      { name, value: value.split(";")[0] ?? "", url: app.address },
      { name: "locale", value: "ko", url: app.address },
    ]);
    const page = await context.newPage();
    const rows: Row[] = [];
    for (const sample of [talent, robots].filter(({ slug }) => args.length === 0 || args.includes(slug)))
      rows.push(await write(page, app.address, sample));
    return rows;
  } finally {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(page: Page, address: string, sample: SampleArticle): Promise<Row> {
  const wanted = documentOf(keys, sample) as Json;
  const typist = new Typist(page);
  await page.goto(`${address}/studio`, { waitUntil: "networkidle" });
  const began = performance.now();
  await typist.press("Control+k");
  await typist.waitFor("찾기");
  await typist.type("새 기사");
  await page.getByRole("menuitem", { name: "새 기사 쓰기" }).waitFor();
  await typist.press("Enter");
  await typist.waitFor("제목");
  await typist.type(sample.title);
  await typist.press("Enter");
  await page.waitForURL(/articles\/[0-9a-f-]{36}/);
  await typist.waitFor("기사 본문");
  await writeDocument(typist, wanted, recordsByHand(typist));
  const articleId = page.url().split("/").at(-1);
  await expect(async () => {
    const answer = await page.request.get(`${address}/api/documents/${articleId}`);
    sameDocument(((await answer.json()) as { content: Json }).content, wanted);
  }).toPass({ timeout: 20_000 });
  const { letters, keys: pressed } = typist;
  const seconds = Math.round((performance.now() - began) / 1000);
  return {
    article: sample.slug,
    letters,
    "other keys": pressed,
    "of a hundred letters": Math.round((100 * pressed) / letters),
    seconds,
  };
}

/** The sample's keys in the place of ids. */
const keys: Ids = {
  source: (key) => key,
  table: (key) => ({ tableId: key, revisionId: key }),
  chart: (key) => ({ chartId: key, revisionId: key }),
  picture: (key) => ({ mediaId: key, hash: key }),
};
