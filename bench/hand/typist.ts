import { expect, type Page } from "@playwright/test";

/** Somebody at a keyboard, without a mouse. Counts what is pressed: letters of the text, and keys that do something. */
export class Typist {
  letters = 0;
  keys = 0;

  constructor(readonly page: Page) {}

  /** Letters, one by one. */
  async type(text: string): Promise<void> {
    for (const letter of text) {
      await this.page.keyboard.type(letter);
      this.letters += 1;
    }
  }

  /** Keys or chords, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys += 1;
    }
  }

  /** Presses a key until what has the focus is called so. @throws when it is not reached */
  async reach(name: RegExp, { by = "Tab", most = 60 } = {}): Promise<void> {
    const met: string[] = [];
    for (let turn = 0; turn <= most; turn += 1) {
      const focused = await this.focused();
      if (name.test(focused)) return;
      met.push(focused);
      await this.press(by);
    }
    throw new Error(`${name} was not reached by ${by}: ${[...new Set(met)].join(" | ")}`);
  }

  /** Goes to something in a row of tools: to the right as far as it goes, then to the left. @throws when it is not there */
  async reachAlong(name: RegExp): Promise<void> {
    let before = "";
    let by = "ArrowRight";
    for (let turn = 0; turn < 60; turn += 1) {
      const focused = await this.focused();
      if (name.test(focused)) return;
      if (focused === before && by === "ArrowLeft") break;
      if (focused === before) by = "ArrowLeft";
      before = focused;
      await this.press(by);
    }
    throw new Error(`${name} is not in the row`);
  }

  /** Until what has the focus is called so, as somebody waits who looks at the screen. */
  async waitFor(name: string): Promise<void> {
    await expect.poll(() => this.focused(), { timeout: 30_000, intervals: [30] }).toMatch(new RegExp(`^${name}`));
  }

  /** What has the focus, as it is called. */
  focused(): Promise<string> {
    return this.page.evaluate(nameOfFocused);
  }
}

/** Text, since it runs in the page. */
const nameOfFocused = `(() => {
  const at = document.activeElement;
  const by = (at.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  return (at.getAttribute("aria-label") || by || at.labels?.[0]?.textContent || at.textContent || at.tagName).trim().slice(0, 80);
})()`;
