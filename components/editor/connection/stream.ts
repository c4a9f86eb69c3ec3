import type { StreamListeners, Transport } from "./messages";
import { retryDelay } from "./retry-delay";

/** A break shorter than this is not worth a word to the person who writes. */
const graceful = 2500;

export type StreamPort = Omit<StreamListeners, "opened" | "lost"> & { readonly reachable: () => void };

/** Follows the document: opened again, from the version that we have, whenever it breaks. */
export class Stream {
  readonly #transport: Transport;
  readonly #since: () => number;
  readonly #port: StreamPort;
  #close: (() => void) | null = null;
  #failures = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #worrying: ReturnType<typeof setTimeout> | undefined;
  #down = false;
  #over = false;

  constructor(transport: Transport, since: () => number, port: StreamPort) {
    this.#transport = transport;
    this.#since = since;
    this.#port = port;
  }

  /** Whether it has been broken for longer than a moment. */
  get down(): boolean {
    return this.#down;
  }

  open(): void {
    if (this.#over) return;
    this.#disconnect();
    this.#close = this.#transport.listen(this.#since(), {
      ...this.#port,
      opened: () => this.#opened(),
      lost: () => this.#lost(),
      reload: () => {
        this.close();
        this.#port.reload();
      },
      ended: (code) => {
        this.close();
        this.#port.ended(code);
      },
    });
  }

  /** Something was missed: begin again from what we have. */
  reopen(): void {
    this.#lost();
  }

  retry(): void {
    if (this.#waiting === undefined) return;
    this.open();
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#worrying);
    this.#disconnect();
  }

  #disconnect(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#close?.();
    this.#close = null;
  }

  #opened(): void {
    this.#failures = 0;
    clearTimeout(this.#worrying);
    this.#worrying = undefined;
    this.#say(false);
  }

  #lost(): void {
    if (this.#over || this.#waiting !== undefined) return;
    this.#disconnect();
    this.#failures += 1;
    this.#worrying ??= setTimeout(() => this.#say(true), graceful);
    this.#waiting = setTimeout(() => this.open(), retryDelay(this.#failures, Math.random()));
  }

  #say(down: boolean): void {
    if (this.#down === down) return;
    this.#down = down;
    this.#port.reachable();
  }
}
