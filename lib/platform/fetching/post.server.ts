import "server-only";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { ask } from "./ask.server";
import { FetchFailure, type FetchRefusal } from "./fetch-failure";
import { type Guard, publicOnly } from "./guard.server";

export type Post = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything together. */
  readonly milliseconds?: number;
};

export type Posted = { readonly status: number; readonly milliseconds: number };

/**
 * Sends a body to a web server of somebody's choice. Under the same guard as fetching: never to an address that is not public, whatever the
 * name resolves to. Redirects are not followed: what is signed for one address is for no other. What is answered besides the status is
 * not read. Refuses: notWeb, internal (`{ host }`), unreachable (`{ reason }`), timeout.
 * @param guard for tests, which ask servers of their own; everybody else leaves it out
 */
export async function post(
  { url, headers = {}, body, milliseconds = 10_000 }: Post,
  guard: Guard = publicOnly,
): Promise<Result<Posted, FetchRefusal>> {
  const signal = AbortSignal.timeout(milliseconds);
  const bytes = Buffer.from(body);
  const began = performance.now();
  try {
    const length = { "content-length": String(bytes.byteLength) };
    const answer = await ask(
      { address: url, method: "POST", headers: { ...headers, ...length }, body: bytes, signal },
      guard,
    );
    answer.destroy();
    return accept({ status: answer.statusCode ?? 0, milliseconds: Math.round(performance.now() - began) });
  } catch (error) {
    if (signal.aborted) return refuse("timeout");
    if (error instanceof FetchFailure) return refuse(error.code, error.facts);
    throw error;
  }
}
