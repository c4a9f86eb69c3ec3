import "server-only";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { ask } from "./ask.server";
import { FetchFailure, type FetchRefusal } from "./fetch-failure";
import { type Guard, publicOnly } from "./guard.server";
import { readBody } from "./read-answer.server";

export type FetchPage = {
  readonly url: string;
  readonly method?: "GET" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  /** Types that a 2xx answer to GET may have, without parameters; any if left out. */
  readonly types?: readonly string[];
  /** Of the body, unpacked. */
  readonly mostBytes?: number;
  /** For everything together: looking up, redirects, body. */
  readonly milliseconds?: number;
};

export type FetchedPage = {
  readonly status: number;
  /** After redirects. */
  readonly url: string;
  /** Every redirect was a permanent one, and there was one. */
  readonly movedForGood: boolean;
  readonly headers: IncomingHttpHeaders;
  /** Empty for HEAD, and for answers that are not 2xx. */
  readonly body: Buffer;
};

const mostRedirects = 5;
const permanent = new Set([301, 308]);
const temporary = new Set([302, 303, 307]);

/**
 * Asks a web server for a page on behalf of somebody who gave its address. Never asks an address that is not public, whatever the name
 * resolves to and wherever it redirects; gives up in time, at a size, and at a type that was not asked for. An answer of any status is an
 * answer. Refuses: notWeb, internal (`{ host }`), unreachable (`{ reason }`), timeout, tooLarge (`{ most }`), tooManyRedirects, wrongType
 * (`{ type }`), unreadable (an encoding that is none).
 * @param guard for tests, which ask servers of their own; everybody else leaves it out
 */
export async function fetchPage(
  { url, method = "GET", headers = {}, types, mostBytes = 3_000_000, milliseconds = 10_000 }: FetchPage,
  guard: Guard = publicOnly,
): Promise<Result<FetchedPage, FetchRefusal>> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    let address = url;
    let movedForGood = false;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const answer = await ask({ address, method, headers, signal }, guard);
      const to = redirectOf(answer, address);
      if (to === undefined) {
        const body = await bodyOf(answer, { method, types, mostBytes, signal });
        return accept({ status: answer.statusCode ?? 0, url: address, movedForGood, headers: answer.headers, body });
      }
      movedForGood = permanent.has(answer.statusCode ?? 0) && (hop === 0 || movedForGood);
      answer.destroy();
      address = to;
    }
    return refuse("tooManyRedirects");
  } catch (error) {
    if (signal.aborted) return refuse("timeout");
    if (error instanceof FetchFailure) return refuse(error.code, error.facts);
    throw error;
  }
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: string): string | undefined {
  if (!headers.location || !(permanent.has(statusCode) || temporary.has(statusCode))) return undefined;
  // Servers send Chinese and Hangul as raw UTF-8; headers arrive as Latin letters.
  const location = Buffer.from(headers.location, "latin1").toString("utf8");
  if (!URL.canParse(location, from)) throw new FetchFailure("notWeb");
  return new URL(location, from).href;
}

type Wanted = Pick<FetchPage, "method" | "types"> & { mostBytes: number; signal: AbortSignal };

async function bodyOf(answer: IncomingMessage, { method, types, mostBytes, signal }: Wanted): Promise<Buffer> {
  const { statusCode = 0, headers } = answer;
  const isGood = statusCode >= 200 && statusCode < 300;
  try {
    if (!isGood || method === "HEAD") return Buffer.alloc(0);
    const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    if (types && !types.includes(type)) throw new FetchFailure("wrongType", { type: type.slice(0, 100) });
    return await readBody(answer, mostBytes, signal);
  } finally {
    answer.destroy();
  }
}
