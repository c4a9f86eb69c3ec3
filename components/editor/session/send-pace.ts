import { afterPaint } from "./after-paint";

/** Milliseconds between two beginnings of sending while somebody goes on typing; the first key after a pause goes out at once. */
const interval = 120;

/** When what is typed is sent: behind the frame that shows it, and several quick keys together. */
export class SendPace {
  #last = Number.NEGATIVE_INFINITY;
  #stop: (() => void) | null = null;

  /** Runs when it is time to; a second asking before that is the same one. */
  readonly ask = (send: () => void): void => {
    if (this.#stop) return;
    const go = () => {
      this.#stop = null;
      this.#last = performance.now();
      send();
    };
    const wait = this.#last + interval - performance.now();
    if (wait <= 0) {
      this.#stop = afterPaint(go);
      return;
    }
    const timer = setTimeout(go, wait);
    this.#stop = () => clearTimeout(timer);
  };

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
