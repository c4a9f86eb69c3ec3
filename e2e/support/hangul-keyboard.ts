import type { CDPSession, Page } from "@playwright/test";
import { Automaton, isHangul, keyOf, lettersOf } from "./hangul-automaton";

/**
 * In which order the input method tells the browser of a finished syllable. `clearing`: it empties the composition and then
 * inserts (ibus and fcitx, as measured with a real ibus-hangul). `committing`: it inserts over it (Windows, macOS).
 */
export type CommitOrder = "clearing" | "committing";
export const commitOrders: readonly CommitOrder[] = ["clearing", "committing"];

const shift = 8;
export const control = 2;
const codes: Readonly<Record<string, { code: string; virtual: number }>> = {
  Enter: { code: "Enter", virtual: 13 },
  Tab: { code: "Tab", virtual: 9 },
  Backspace: { code: "Backspace", virtual: 8 },
  Delete: { code: "Delete", virtual: 46 },
  Escape: { code: "Escape", virtual: 27 },
  Home: { code: "Home", virtual: 36 },
  End: { code: "End", virtual: 35 },
  ArrowLeft: { code: "ArrowLeft", virtual: 37 },
  ArrowUp: { code: "ArrowUp", virtual: 38 },
  ArrowRight: { code: "ArrowRight", virtual: 39 },
  ArrowDown: { code: "ArrowDown", virtual: 40 },
  " ": { code: "Space", virtual: 32 },
  "-": { code: "Minus", virtual: 189 },
  ".": { code: "Period", virtual: 190 },
  ",": { code: "Comma", virtual: 188 },
};

/**
 * Types Korean through Chromium as an input method does: trusted key events with key code 229 and compositions, all messages of
 * one keystroke sent without waiting for an answer in between.
 */
export class HangulKeyboard {
  readonly #session: CDPSession;
  readonly #order: CommitOrder;
  readonly #automaton = new Automaton();
  #sent: Promise<unknown>[] = [];

  private constructor(session: CDPSession, order: CommitOrder) {
    this.#session = session;
    this.#order = order;
  }

  static async on(page: Page, order: CommitOrder): Promise<HangulKeyboard> {
    return new HangulKeyboard(await page.context().newCDPSession(page), order);
  }

  /** Types a text; what is not Hangul is a plain key. The last syllable stays in the making. */
  async type(text: string): Promise<void> {
    for (const character of text) {
      if (isHangul(character)) for (const letter of lettersOf(character)) await this.letter(letter);
      else await this.key(character === "\n" ? "Enter" : character === "\t" ? "Tab" : character);
    }
  }

  /** Types a text and finishes its last syllable. */
  async write(text: string): Promise<void> {
    await this.type(text);
    await this.finish();
  }

  async letter(letter: string): Promise<void> {
    const key = keyOf(letter);
    const upper = key.toUpperCase();
    const modifiers = key === upper ? shift : 0;
    const { committed, making } = this.#automaton.press(letter);
    this.#processKey(`Key${upper}`, modifiers);
    if (committed) this.#commit(committed);
    this.#compose(making);
    this.#event("keyUp", { key, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0), modifiers });
    await this.#done();
  }

  /** A key that is no letter: it first finishes what is in the making, but for Backspace, which takes it apart. */
  async key(name: string, modifiers = 0): Promise<void> {
    const { code, virtual } = codes[name] ?? {
      code: `Key${name.toUpperCase()}`,
      virtual: name.toUpperCase().charCodeAt(0),
    };
    const making = this.#automaton.making;
    if (making && name === "Backspace") {
      this.#processKey(code, modifiers);
      this.#compose(this.#automaton.erase());
    } else {
      if (making) {
        this.#processKey(code, modifiers);
        this.#automaton.reset();
        this.#commit(making);
      }
      this.#press(name, { key: name, code, windowsVirtualKeyCode: virtual, modifiers });
    }
    this.#event("keyUp", { key: name, code, windowsVirtualKeyCode: virtual, modifiers });
    await this.#done();
  }

  /** The input method finishes the syllable by itself. */
  async finish(): Promise<void> {
    const making = this.#automaton.making;
    this.#automaton.reset();
    if (making) this.#commit(making);
    await this.#done();
  }

  /** The focus goes elsewhere: the browser keeps what is in the making as it is. */
  async interrupt(): Promise<void> {
    const making = this.#automaton.making;
    this.#automaton.reset();
    if (making) this.#send("Input.insertText", { text: making });
    await this.#done();
  }

  #press(name: string, event: KeyEvent): void {
    const isText = name.length === 1 && (event.modifiers & ~shift) === 0;
    const text = name === "Enter" ? "\r" : isText ? name : undefined;
    this.#event(text ? "keyDown" : "rawKeyDown", text ? { ...event, text, unmodifiedText: text } : event);
  }

  #commit(text: string): void {
    if (this.#order === "clearing") this.#compose("");
    this.#send("Input.insertText", { text });
  }

  #compose(text: string): void {
    this.#send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }

  #processKey(code: string, modifiers: number): void {
    this.#event("rawKeyDown", { key: "Process", code, windowsVirtualKeyCode: 229, modifiers });
  }

  #event(type: "keyDown" | "rawKeyDown" | "keyUp", event: KeyEvent): void {
    this.#send("Input.dispatchKeyEvent", { type, ...event });
  }

  #send(...[method, parameters]: Parameters<CDPSession["send"]>): void {
    this.#sent.push(this.#session.send(method, parameters));
  }

  async #done(): Promise<void> {
    await Promise.all(this.#sent.splice(0));
  }
}

type KeyEvent = {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers: number;
  readonly text?: string;
  readonly unmodifiedText?: string;
};
