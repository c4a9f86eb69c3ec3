import type { Unsent, UnsentStore } from "./unsent";

type Wanted = { readonly unsent: Unsent | null };

/**
 * Writes the newest unsent steps to the device, one write at a time: what changed during a write is written after it.
 * A device without storage (private windows, a full disk) makes `current` false, and closing the page then asks first.
 */
export class Keeper {
  readonly #store: UnsentStore;
  readonly #key: Pick<Unsent, "articleId" | "clientId">;
  readonly #changed: () => void;
  #wanted: Wanted | null = null;
  #stands = false;
  #writing = false;
  #current = true;
  #failing = false;

  constructor(store: UnsentStore, key: Pick<Unsent, "articleId" | "clientId">, changed: () => void) {
    this.#store = store;
    this.#key = key;
    this.#changed = changed;
  }

  /** Whether the device holds what was last asked of it. */
  get current(): boolean {
    return this.#current;
  }

  /** Whether the device would not take what was last written. */
  get failing(): boolean {
    return this.#failing;
  }

  /** Keeps these steps, or nothing any more. */
  put(unsent: Unsent | null): void {
    if (!unsent && !this.#stands && !this.#writing) return;
    this.#wanted = { unsent };
    this.#current = unsent === null;
    if (!this.#writing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    for (let wanted = this.#next(); wanted; wanted = this.#next()) {
      const done = await this.#once(wanted.unsent);
      if (!this.#wanted) this.#current = done;
    }
    this.#writing = false;
    this.#changed();
  }

  #next(): Wanted | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }

  async #once(unsent: Unsent | null): Promise<boolean> {
    try {
      await (unsent ? this.#store.keep(unsent) : this.#store.drop(this.#key));
      this.#stands = unsent !== null;
      this.#failing = false;
      return true;
    } catch {
      this.#failing = unsent !== null;
      return unsent === null;
    }
  }
}
