import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const folder = process.env.E2E_PICTURES;
const schemes = [
  ["light", ""],
  ["dark", "-dark"],
] as const;

/** Leaves two pictures of the page as somebody sees it, by light and in the dark, in the folder that E2E_PICTURES names; without one, nothing is done. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const [colorScheme, suffix] of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`), fullPage: true, animations: "disabled" });
  }
  await page.emulateMedia({ colorScheme: null });
}
