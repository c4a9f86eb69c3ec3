import { expect, type Locator, type Page } from "@playwright/test";

/** The page being written, as somebody sees it: found, read and pointed at without a way into the editor's insides. */
export class WrittenPage {
  readonly page: Page;
  readonly text: Locator;
  readonly saving: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.locator(".page .ProseMirror").first();
    this.saving = page.locator("[data-saving]").first();
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** The editor stands and follows the document. */
  async ready(): Promise<void> {
    await expect(this.text).toBeVisible();
    await expect(this.saving).toHaveAttribute("data-saving", "saved");
  }

  async saved(): Promise<void> {
    await expect(this.saving).toHaveAttribute("data-saving", "saved", { timeout: 15_000 });
  }

  /** The browser has told the editor of everything that happened until now, and the editor has drawn it. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
    await this.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }

  /** Puts the caret right after the first place where these words stand (or before it). */
  async caret(words: string, side: "after" | "before" = "after"): Promise<void> {
    await this.text.evaluate(
      (root, { words, side }) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const index = (node.nodeValue ?? "").indexOf(words);
          if (index < 0) continue;
          (root as HTMLElement).focus();
          document.getSelection()?.collapse(node, side === "after" ? index + words.length : index);
          return;
        }
        throw new Error(`"${words}" does not stand on the page`);
      },
      { words, side },
    );
    await this.settled();
  }

  /** Puts the caret into the n-th element of this kind, at its end. */
  async caretIn(selector: string, index = 0): Promise<void> {
    await this.text.evaluate(
      (root, { selector, index }) => {
        const found = root.querySelectorAll(selector)[index];
        if (!found) throw new Error(`no ${selector} on the page`);
        (root as HTMLElement).focus();
        document.getSelection()?.selectAllChildren(found);
        document.getSelection()?.collapseToEnd();
      },
      { selector, index },
    );
    await this.settled();
  }

  /** The words of every element of this kind, as they stand in the document (drawn signs are not text). */
  async lines(selector = "p"): Promise<string[]> {
    return this.text.locator(selector).evaluateAll((found) => found.map((one) => one.textContent ?? ""));
  }
}
