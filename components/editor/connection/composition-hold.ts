/** More than ProseMirror's own 20 ms of tidying after a composition. */
export const releaseAfter = 40;
/** A syllable that nobody touches for so long is committed if something of others waits for it. */
const idleAfter = 3000;

export type HoldPort = {
  /** Whether the view is in the middle of a composition. */
  readonly composing: () => boolean;
  /** Whether something waits that cannot be let in during a composition. */
  readonly waiting: () => boolean;
  /** Makes the browser commit the syllable (blur and focus). */
  readonly commit: () => void;
  readonly release: () => void;
  /** Called when a composition has rested: what needs no change of the view may go on. */
  readonly rested: () => void;
};

/**
 * Holds the connection while somebody composes a syllable: a change of the view during a composition makes Chromium double
 * or lose syllables, and both sides then agree on the wrong text (docs/decisions: Hangul and other people's steps).
 */
export class CompositionHold {
  readonly #port: HoldPort;
  #releasing: ReturnType<typeof setTimeout> | undefined;
  #idling: ReturnType<typeof setTimeout> | undefined;

  constructor(port: HoldPort) {
    this.#port = port;
  }

  get active(): boolean {
    return this.#port.composing() || this.#releasing !== undefined;
  }

  /** A composition began or changed. */
  touched(): void {
    clearTimeout(this.#releasing);
    this.#releasing = undefined;
    this.#rest();
  }

  /** A composition ended; another may begin within the same keystroke. */
  ended(): void {
    clearTimeout(this.#idling);
    clearTimeout(this.#releasing);
    this.#releasing = setTimeout(() => this.#release(), releaseAfter);
  }

  stop(): void {
    clearTimeout(this.#releasing);
    clearTimeout(this.#idling);
    this.#releasing = undefined;
  }

  #release(): void {
    this.#releasing = undefined;
    if (!this.#port.composing()) this.#port.release();
  }

  #rest(): void {
    clearTimeout(this.#idling);
    this.#idling = setTimeout(() => this.#rested(), idleAfter);
  }

  #rested(): void {
    if (!this.#port.composing()) {
      this.#port.release();
      return;
    }
    this.#rest();
    if (!this.#port.waiting()) {
      this.#port.rested();
      return;
    }
    this.#port.commit();
    this.ended();
  }
}
