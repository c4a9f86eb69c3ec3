/**
 * An expected refusal is a value, not an exception. A command answers `accept(value)` or `refuse(code, facts)`;
 * a broken promise (a bug, a lost database) throws. Codes are sentences only at the edge, where the reader's language is known.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly facts: Readonly<Record<string, unknown>>;
};

export type Accepted<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Code extends string = string> = { readonly ok: false; readonly error: Refusal<Code> };
export type Result<Value, Code extends string = string> = Accepted<Value> | Refused<Code>;

export function accept(): Accepted<undefined>;
export function accept<Value>(value: Value): Accepted<Value>;
export function accept<Value>(value?: Value): Accepted<Value | undefined> {
  return { ok: true, value };
}

/** Refuses with a stable code and the facts that a sentence about it needs (never the sentence itself). */
export function refuse<Code extends string>(code: Code, facts: Record<string, unknown> = {}): Refused<Code> {
  return { ok: false, error: { code, facts } };
}

/** Takes the value out, or throws: for places (seeds, tests) where a refusal is a bug. */
export function expectAccepted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.facts)}`);
}
