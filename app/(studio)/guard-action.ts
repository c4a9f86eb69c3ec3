import { headers } from "next/headers";
import type { z } from "zod";
import { crash } from "@/app/(studio)/crash";
import { markGuarded } from "@/app/(studio)/guarded";
import { actorOrNull } from "@/app/(studio)/require-actor";
import { type ActionState, asActionState, parseInput } from "@/lib/access/action-state";
import type { Actor } from "@/lib/access/actor";
import { type Client, clientOf } from "@/lib/access/client";
import { readForm } from "@/lib/access/read-form";
import { type Result, refuse } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env.server";

/*
 * The one door of every server action. It asks who is there, then parses, then hands over to the command, and turns what
 * breaks into a reference number. Next itself compares Origin and Host of server actions and caps their bodies.
 *
 *   "use server";
 *   export const renameArticle = guardAction(renameArticleSchema, async (actor, input) => {
 *     const result = await rename(actor, input);
 *     if (result.ok) refresh();            // next/cache: the page shows what changed
 *     return result;
 *   });
 *
 * In a client component `await renameArticle({ … })`; or of a form, `useActionForm(renameArticle)` of components/ui or React's
 * `useActionState`: the fields arrive as `readForm` reads them, and what was bound (`rename.bind(null, { articleId })`) stands
 * over what was typed. The answer is the command's Result, or a refusal: `notSignedIn`, `invalid` with its fields, `crash
 * {reference}`.
 */

/** Called with the input, with a form's data, or with what was bound (or React's earlier state) and a form's data. */
export type GuardedAction<Value = unknown> = (input: unknown, form?: FormData) => Promise<ActionState<Value>>;

type Handler<Who, Input, Value> = (who: Who, input: Input) => Promise<Result<Value>>;

/** For whoever is signed in. */
export function guardAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  handler: Handler<Actor, z.output<Schema>, Value>,
): GuardedAction<Value> {
  return guarded("actor", schema, async (given) => {
    const actor = await actorOrNull();
    if (!actor) return refuse("notSignedIn");
    const input = parseInput(schema, given);
    return input.ok ? asActionState(await handler(actor, input.value)) : input;
  });
}

/** For the few doors that stand open to anyone (signing in, a forgotten password). The command is told from where they come. */
export function openAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  handler: Handler<Client, z.output<Schema>, Value>,
): GuardedAction<Value> {
  return guarded("anyone", schema, async (given) => {
    const input = parseInput(schema, given);
    if (!input.ok) return input;
    const client = clientOf(await headers(), env().TRUST_PROXY);
    return asActionState(await handler(client, input.value));
  });
}

function guarded<Value>(
  how: "actor" | "anyone",
  schema: z.ZodType,
  run: (given: unknown) => Promise<ActionState<Value>>,
) {
  const action: GuardedAction<Value> = async (input, form) => {
    try {
      return await run(inputFrom(input, form));
    } catch (error) {
      return crash(error, "server action");
    }
  };
  return markGuarded(action, how, { schema });
}

function inputFrom(given: unknown, form: FormData | undefined): unknown {
  if (given instanceof FormData) return readForm(given);
  if (!(form instanceof FormData)) return given;
  const isBound = typeof given === "object" && given !== null && !("ok" in given);
  return isBound ? { ...readForm(form), ...given } : readForm(form);
}
