/**
 * The values that were asked for most recently, at most `limit`, each made once even when many ask at the same time. For what never changes
 * under its key (an edition, a revision): nothing here ever goes stale.
 */
export class Recent<Value> {
  readonly #values = new Map<string, Promise<Value>>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const found = this.#values.get(key);
    this.#values.delete(key);
    const value = found ?? make();
    this.#values.set(key, value);
    if (!found) this.#forgetFailure(key, value);
    const oldest = this.#values.keys().next();
    if (this.#values.size > this.#limit && !oldest.done) this.#values.delete(oldest.value);
    return value;
  }

  /** A failed try is not kept: the next one asks again. */
  #forgetFailure(key: string, value: Promise<Value>): void {
    value.catch(() => {
      if (this.#values.get(key) === value) this.#values.delete(key);
    });
  }
}
