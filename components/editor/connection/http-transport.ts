import type { Step } from "@tiptap/pm/transform";
import { z } from "zod";
import {
  type Acknowledged,
  acknowledgedSchema,
  endEventSchema,
  missedStepsSchema,
  newsEventSchema,
  presenceEventSchema,
  stateEventSchema,
  stepsEventSchema,
} from "@/lib/articles/step-protocol";
import type { Proposal, SendAnswer, StreamListeners, Transport } from "./messages";

/** A request that takes longer is given up and tried again. */
const patience = 20_000;
/** The browsers' bound on the body of a request that outlives its page. */
const lastWordsBytes = 60_000;

const refusalSchema = z.object({
  error: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()).default({}) }),
});

/** The codes that pass by themselves. `notSignedIn` passes when the person signs in again in another tab. */
const passing = new Set(["tooMany", "unavailable", "notSignedIn"]);

export type Address = { readonly articleId: string; readonly clientId: string };

/** The step protocol over HTTP and server-sent events. */
export function httpTransport({ articleId, clientId }: Address): Transport {
  const base = `/api/documents/${articleId}`;
  return {
    send: ({ version, steps, apart, selection }, options = {}) =>
      sendSteps({
        base,
        body: { version, clientId, steps, selection, rebase: !apart },
        lastWords: options.lastWords ?? false,
      }),
    listen: (since, listeners) => listen(`${base}/events?since=${since}&clientId=${clientId}`, listeners),
    announce: async (presence) => {
      await post(`${base}/presence`, { clientId, ...presence }).catch(() => null);
    },
  };
}

type Sending = {
  readonly base: string;
  readonly body: {
    readonly version: number;
    readonly clientId: string;
    readonly steps: readonly Step[];
    /** Whether the answer may say that others were faster and the steps stand behind theirs. */
    readonly rebase?: boolean;
    readonly selection?: Proposal["selection"];
  };
  readonly lastWords?: boolean;
};

/** Sends steps and answers what became of them; never throws. */
export async function sendSteps({ base, body, lastWords = false }: Sending): Promise<SendAnswer> {
  try {
    return await readAnswer(await post(`${base}/steps`, body, { lastWords }));
  } catch {
    return { kind: "unreachable" };
  }
}

function post(address: string, value: unknown, { lastWords = false } = {}): Promise<Response> {
  const body = JSON.stringify(value);
  const keepalive = lastWords && body.length * 3 < lastWordsBytes;
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    keepalive,
    signal: keepalive ? null : AbortSignal.timeout(patience),
  });
}

async function readAnswer(response: Response): Promise<SendAnswer> {
  const body: unknown = await response.json();
  const { status } = response;
  if (status === 200) return accepted(acknowledgedSchema.parse(body));
  const { code, facts } = refusalSchema.parse(body).error;
  if (status === 409 && code === "stale") return { kind: "stale", batch: missedStepsSchema.parse(body) };
  if (status === 409 && code === "reload") return { kind: "reload" };
  return status >= 500 || passing.has(code) ? { kind: "unreachable" } : { kind: "refused", code, facts };
}

export function accepted({ version, steps, clientIds }: Acknowledged): SendAnswer {
  return { kind: "accepted", version, ...(steps && clientIds && { batch: { version, steps, clientIds } }) };
}

function listen(address: string, listeners: StreamListeners): () => void {
  const stream = new EventSource(address);
  const on = (name: string, take: (data: unknown) => void) =>
    stream.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data)));
  stream.addEventListener("open", () => {
    listeners.opened();
    listeners.news({ about: "threads" }); // what was said while nobody listened
  });
  stream.addEventListener("error", () => listeners.lost());
  on("steps", (data) => listeners.steps(stepsEventSchema.parse(data)));
  on("presence", (data) => listeners.presence(presenceEventSchema.parse(data)));
  on("state", (data) => listeners.state(stateEventSchema.parse(data)));
  on("news", (data) => listeners.news(newsEventSchema.parse(data)));
  on("reload", () => listeners.reload());
  on("end", (data) => listeners.ended(endEventSchema.parse(data).code));
  return () => stream.close();
}
