import type { Unsent, UnsentStore } from "./unsent";

/** Asks the device for what earlier pages have left of an article, from the moment in which it is made: the page need not wait for the answer. */
export class LookingBack {
  /** Whether there is anything, or may well be; null until the device has said so. */
  holds: boolean | null;
  readonly #asked: Promise<boolean>;
  readonly #left: () => Promise<readonly Unsent[]>;

  constructor(articleId: string, store: Pick<UnsentStore, "isMarked" | "holds" | "left">) {
    this.holds = store.isMarked(articleId) || null;
    // A device without storage has nothing left on it; nor has the server, which makes the page too.
    const asked = typeof indexedDB === "undefined" ? Promise.resolve(false) : store.holds(articleId);
    this.#asked = asked.catch(() => false).then((holds) => (this.holds = holds));
    this.#left = () => store.left(articleId).catch(() => []);
  }

  /** What was left behind, as soon as it is known. */
  async left(): Promise<readonly Unsent[]> {
    return (await this.#asked) ? this.#left() : [];
  }
}
