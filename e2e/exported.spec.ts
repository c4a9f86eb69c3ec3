import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { hasNginx, serveWithNginx } from "../scripts/check/nginx.mjs";
import { chooseFreePort } from "../scripts/postgres/state.mjs";
import { crawl } from "./support/crawl";
import { exportSite } from "./support/export-site";
import { readThrough } from "./support/read-through";

const issue = "/weekly/2023-02-10";

test.use({ javaScriptEnabled: false });
/** It is nginx itself that is asked here: where it is not installed (Debian: `nginx`), there is nothing to see. */
const journey = hasNginx() ? test : test.skip;

journey(
  "the exported site, served by nginx, reads as the site itself: no link leads nowhere, and nobody else is asked",
  async ({ page }) => {
    test.setTimeout(240_000);
    const folder = mkdtempSync(join(tmpdir(), "exported-"));
    const port = await chooseFreePort();
    const server = await test.step("it is written, and served", async () => {
      const said = await exportSite(folder, `http://127.0.0.1:${port}`);
      expect(said).toMatchObject({ broken: [] });
      return serveWithNginx(folder, port);
    });
    try {
      await test.step("every address that a page, a style, a feed or a map names is there", async () => {
        const { pages, missing, elsewhere } = await crawl(server.address);
        expect({ missing, elsewhere }).toEqual({ missing: [], elsewhere: [] });
        expect(pages.length).toBeGreaterThan(40);
      });

      await test.step("a reader goes through it", async () => {
        const asked: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.goto(server.address);
        await readThrough(page, issue);
        expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([]);
        const article = await page.goto(`${server.address}${issue}/foreign-talent-standard`);
        expect(article?.status()).toBe(200);
        const missing = await page.goto(`${server.address}${issue}/nothing-here`);
        expect(missing?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      });
    } finally {
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
