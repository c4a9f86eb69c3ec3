import { z } from "zod";
import { crash } from "@/app/(studio)/crash";
import { markGuarded } from "@/app/(studio)/guarded";
import { actorOrNull } from "@/app/(studio)/require-actor";
import { type ActionState, asActionState, parseInput } from "@/lib/access/action-state";
import type { Actor } from "@/lib/access/actor";
import { type Client, clientOf } from "@/lib/access/client";
import { httpStatusOf } from "@/lib/access/http-status";
import { isOwnOrigin } from "@/lib/access/own-origin";
import { readBytes, readJson } from "@/lib/access/read-body.server";
import { type Result, refuse } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env.server";

/*
 * The one door of every route handler.
 *
 *   export const POST = guardRoute(
 *     { params: z.object({ id: idSchema }), body: stepsSchema, maximum: 512_000 },
 *     ({ actor, params, body }) => receiveSteps(actor, params.id, body),
 *   );
 *
 * In this order: own origin (for methods that write, unless it says otherwise), who is there, shape of path and query, size and shape of the body, then the
 * handler. It answers a Result, which goes out as JSON (`value`, or `{ error: { code, facts } }` with the code's status), or a
 * Response of its own (a stream, a file). Nothing of it is cached unless the handler's Response says so.
 */

type Shapes<Params, Query, Body> = {
  /** Of the dynamic parts of the path. A wrong one is a path that does not exist: notFound. */
  readonly params?: z.ZodType<Params>;
  /** Of the query, as an object of texts (of a name that is given twice, the last). */
  readonly query?: z.ZodType<Query>;
  /** Of a JSON body. */
  readonly body?: z.ZodType<Body>;
  /** True: `body` is left alone and `bytes` holds what was sent. */
  readonly raw?: boolean;
  /** Bytes that a body may have; default 100,000. */
  readonly maximum?: number;
  /** True: other sites' pages may write here too, as mail programs in a browser do. For what a signed link alone opens, whoever holds it. */
  readonly fromAnywhere?: boolean;
};

export type RouteInput<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly bytes: Uint8Array;
  readonly request: Request;
  readonly client: Client;
};

type Handler<Input> = (input: Input) => Promise<Result<unknown> | Response>;
type Answer = ActionState | Response;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };
export type GuardedRoute = (request: Request, context: Context) => Promise<Response>;

/** For whoever is signed in: everybody else gets 401 before anything is read. */
export function guardRoute<Params = unknown, Query = unknown, Body = unknown>(
  shapes: Shapes<Params, Query, Body>,
  handler: Handler<RouteInput<Params, Query, Body> & { readonly actor: Actor }>,
): GuardedRoute {
  return guarded("actor", shapes, async (request, context) => {
    const actor = await actorOrNull();
    if (!actor) return refuse("notSignedIn");
    const input = await readInput(shapes, request, context);
    return input.ok ? answerOf(await handler({ ...input.value, actor })) : input;
  });
}

/** For what stands open to anyone: health, the public read API. */
export function openRoute<Params = unknown, Query = unknown, Body = unknown>(
  shapes: Shapes<Params, Query, Body>,
  handler: Handler<RouteInput<Params, Query, Body>>,
): GuardedRoute {
  return guarded("anyone", shapes, async (request, context) => {
    const input = await readInput(shapes, request, context);
    return input.ok ? answerOf(await handler(input.value)) : input;
  });
}

function guarded(
  how: "actor" | "anyone",
  { body, query, fromAnywhere = false }: Shapes<unknown, unknown, unknown>,
  run: (request: Request, context: Context) => Promise<Answer>,
): GuardedRoute {
  const route: GuardedRoute = async (request, context) => {
    try {
      if (writes(request) && !fromAnywhere && !isOwnOrigin(request.headers, env().PUBLIC_URL))
        return toResponse(refuse("foreignOrigin"));
      const answer = await run(request, context);
      return answer instanceof Response ? answer : toResponse(answer);
    } catch (error) {
      return toResponse(crash(error, `${request.method} ${new URL(request.url).pathname}`));
    }
  };
  return markGuarded(route, how, { schema: body, query });
}

function writes(request: Request): boolean {
  return !["GET", "HEAD", "OPTIONS"].includes(request.method);
}

async function readInput<Params, Query, Body>(
  shapes: Shapes<Params, Query, Body>,
  request: Request,
  context: Context,
): Promise<ActionState<RouteInput<Params, Query, Body>>> {
  const params = parseInput(shapes.params ?? anything<Params>(), await context.params);
  if (!params.ok) return refuse("notFound");
  const query = parseInput(shapes.query ?? anything<Query>(), Object.fromEntries(new URL(request.url).searchParams));
  if (!query.ok) return query;
  const body = await readBody(shapes, request);
  if (!body.ok) return body;
  const client = clientOf(request.headers, env().TRUST_PROXY);
  return { ok: true, value: { params: params.value, query: query.value, ...body.value, request, client } };
}

/** Where a route names no shape it is not given the value's type either: it stays unknown. */
function anything<Value>(): z.ZodType<Value> {
  return z.custom<Value>();
}

async function readBody<Body>(
  { body: shape, raw, maximum = 100_000 }: Shapes<unknown, unknown, Body>,
  request: Request,
): Promise<ActionState<{ body: Body; bytes: Uint8Array }>> {
  const nothing = { body: undefined as Body, bytes: new Uint8Array() };
  if (raw) {
    const bytes = await readBytes(request, maximum);
    return bytes.ok ? { ok: true, value: { ...nothing, bytes: bytes.value } } : bytes;
  }
  if (!shape) return { ok: true, value: nothing };
  const json = await readJson(request, maximum);
  if (!json.ok) return json;
  const body = parseInput(shape, json.value);
  return body.ok ? { ok: true, value: { ...nothing, body: body.value } } : body;
}

function answerOf(answer: Result<unknown> | Response): Answer {
  return answer instanceof Response ? answer : asActionState(answer);
}

/** An answer of a command as JSON, with the status that its refusal has. */
export function toResponse(answer: ActionState): Response {
  const headers = { "cache-control": "no-store" };
  if (answer.ok) return Response.json(answer.value ?? null, { headers });
  return Response.json({ error: answer.error }, { status: httpStatusOf(answer.error.code), headers });
}
