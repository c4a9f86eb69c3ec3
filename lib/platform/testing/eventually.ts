import { vi } from "vitest";

/** Milliseconds that a busy machine may take; a quiet one is done with the first look. */
const patience = 15_000;

/** Looks until what is expected is so, and answers with what `look` gives. @throws what `look` threw last, when it never is */
export function eventually<Value>(look: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(look, { timeout: patience, interval: 20 });
}
