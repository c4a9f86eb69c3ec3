/** Requests that one address may make in a minute, and addresses that are counted at a time. */
const mostInMinute = 1_200;
const mostAddresses = 10_000;

/** Counts requests by minute; one process for itself, since the read API asks little and a proxy before it keeps its answers. */
export class Allowance {
  #minute = 0;
  readonly #counts = new Map<string, number>();

  /** Seconds to wait; 0: go on. Whoever cannot be counted any more is let through: the next minute begins anew. */
  take(address: string, now: number): number {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.#minute) this.#counts.clear();
    this.#minute = minute;
    const count = (this.#counts.get(address) ?? 0) + 1;
    if (count > mostInMinute) return Math.max(1, Math.ceil((minute + 1) * 60 - now / 1_000));
    if (count > 1 || this.#counts.size < mostAddresses) this.#counts.set(address, count);
    return 0;
  }
}
