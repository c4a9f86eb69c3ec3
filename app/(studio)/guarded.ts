/** How a server action or a route handler asks who is there. The walk over all of them (app/walk.test.ts) reads this mark. */
export type Guarded = "actor" | "anyone";

const mark = Symbol.for("imprimatur.guarded");

export function markGuarded<Handler extends (...args: never[]) => unknown>(handler: Handler, how: Guarded): Handler {
  return Object.defineProperty(handler, mark, { value: how });
}

/** How the function was guarded; undefined for one that went past the guards. */
export function guardedHow(handler: unknown): Guarded | undefined {
  return typeof handler === "function" ? (Reflect.get(handler, mark) as Guarded | undefined) : undefined;
}
