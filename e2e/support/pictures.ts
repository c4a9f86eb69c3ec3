import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const folder = process.env.E2E_PICTURES;

/** Leaves a picture of the page as somebody sees it, in the folder that E2E_PICTURES names; without one, nothing is done. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
