import type { Page } from "@playwright/test";

/**
 * Lays out what is far below too, which rests while the fonts come (components/reader/styles/offscreen.css): whoever measures colours there while the
 * light changes would be told those of before.
 */
export async function layOutWhole(page: Page): Promise<void> {
  await page.addStyleTag({ content: "* { content-visibility: visible !important; }" });
}
