/** Carets that one client may announce in a second. Source: docs/reference/step-protocol.md. */
const perSecond = 10;
/** Clients remembered before those of earlier seconds are forgotten. */
const crowd = 1_000;

/** Bounds how often a client speaks, second by second, in this process. */
export class PresencePace {
  readonly #spoken = new Map<string, { second: number; times: number }>();

  admit(client: string, now: number): boolean {
    const second = Math.floor(now / 1000);
    const before = this.#spoken.get(client);
    const times = before?.second === second ? before.times + 1 : 1;
    if (times > perSecond) return false;
    if (this.#spoken.size >= crowd) this.#forget(second);
    this.#spoken.set(client, { second, times });
    return true;
  }

  #forget(second: number): void {
    for (const [client, spoken] of this.#spoken) if (spoken.second < second) this.#spoken.delete(client);
  }
}
