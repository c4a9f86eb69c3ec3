import type { z } from "zod";

/** How a server action or a route handler asks who is there. The walk over all of them (app/walk.db.test.ts) reads this mark. */
export type Guarded = "actor" | "anyone";

type Shapes = { readonly schema?: z.ZodType | undefined; readonly query?: z.ZodType | undefined };
type Mark = Shapes & { readonly how: Guarded };

const mark = Symbol.for("imprimatur.guarded");

/** `schema`: of an action's input or a route's body, `query`: of its query, so that the walk can make up what has the right shape. */
export function markGuarded<Handler extends (...args: never[]) => unknown>(
  handler: Handler,
  how: Guarded,
  { schema, query }: Shapes = {},
): Handler {
  return Object.defineProperty(handler, mark, { value: { how, schema, query } satisfies Mark, configurable: true });
}

/** How the function was guarded; undefined for one that went past the guards. */
export function guardedHow(handler: unknown): Guarded | undefined {
  return markOf(handler)?.how;
}

export function guardedSchema(handler: unknown): z.ZodType | undefined {
  return markOf(handler)?.schema;
}

export function guardedQuery(handler: unknown): z.ZodType | undefined {
  return markOf(handler)?.query;
}

function markOf(handler: unknown): Mark | undefined {
  return typeof handler === "function" ? (Reflect.get(handler, mark) as Mark | undefined) : undefined;
}
