import type { z } from "zod";

/** How a server action or a route handler asks who is there. The walk over all of them (app/walk.db.test.ts) reads this mark. */
export type Guarded = "actor" | "anyone";

type Mark = { readonly how: Guarded; readonly schema?: z.ZodType };

const mark = Symbol.for("imprimatur.guarded");

/** `schema`: of an action's input, so that the walk can make up one that has the right shape. */
export function markGuarded<Handler extends (...args: never[]) => unknown>(
  handler: Handler,
  how: Guarded,
  schema?: z.ZodType,
): Handler {
  return Object.defineProperty(handler, mark, { value: { how, schema } satisfies Mark, configurable: true });
}

/** How the function was guarded; undefined for one that went past the guards. */
export function guardedHow(handler: unknown): Guarded | undefined {
  return markOf(handler)?.how;
}

export function guardedSchema(handler: unknown): z.ZodType | undefined {
  return markOf(handler)?.schema;
}

function markOf(handler: unknown): Mark | undefined {
  return typeof handler === "function" ? (Reflect.get(handler, mark) as Mark | undefined) : undefined;
}
