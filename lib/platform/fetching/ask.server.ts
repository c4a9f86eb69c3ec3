import "server-only";
import type { LookupAddress } from "node:dns";
import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { FetchFailure } from "./fetch-failure";
import type { Guard } from "./guard.server";

type Question = {
  readonly address: string;
  readonly method: "GET" | "HEAD" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  /** Of a POST. */
  readonly body?: Buffer;
  readonly signal: AbortSignal;
};

/**
 * One request, without following redirects. The name is resolved once, every address that it has is judged, and the connection is made to
 * those very addresses: a name that answers otherwise the second time is never asked a second time.
 * @throws FetchFailure
 */
export async function ask(
  { address, method, headers, body, signal }: Question,
  guard: Guard,
): Promise<IncomingMessage> {
  const url = webUrl(address);
  const addresses = await allowedAddresses(url, guard, signal);
  const options: RequestOptions = {
    method,
    headers: { accept: "*/*", "accept-encoding": "gzip, deflate, br", ...headers },
    signal,
    agent: false,
    lookup: pinnedTo(addresses),
    maxHeaderSize: 32_768,
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, options, resolve);
    request.on("socket", (socket) => socket.on("connect", () => judgePeer(socket.remoteAddress, url, guard, request)));
    request.on("error", (error) => reject(error instanceof FetchFailure ? error : unreachable(error)));
    request.end(body);
  });
}

function webUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isWeb = url && /^https?:$/.test(url.protocol) && url.hostname !== "" && !url.username && !url.password;
  if (!isWeb) throw new FetchFailure("notWeb");
  return url;
}

async function allowedAddresses(url: URL, guard: Guard, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host, guard, signal);
  if (addresses.length === 0) throw new FetchFailure("unreachable", { reason: "name" });
  if (!addresses.every(({ address }) => guard.allows(address, portOf(url))))
    throw new FetchFailure("internal", { host });
  return addresses;
}

/** A name server that does not answer must not hold us longer than we wanted to wait. */
async function resolve(host: string, guard: Guard, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new FetchFailure("timeout")), { once: true });
  });
  const found = guard.resolve(host).catch(() => {
    throw new FetchFailure("unreachable", { reason: "name" });
  });
  return Promise.race([found, tooLate]);
}

function pinnedTo(addresses: readonly LookupAddress[]): LookupFunction {
  return (_name, { all }, answer) => {
    if (all) answer(null, [...addresses]);
    else answer(null, addresses[0]?.address ?? "", addresses[0]?.family);
  };
}

/** The last word: whom the socket is in fact connected to, asked before a byte is sent over it. */
function judgePeer(peer: string | undefined, url: URL, guard: Guard, request: http.ClientRequest): void {
  if (peer && !guard.allows(peer, portOf(url))) request.destroy(new FetchFailure("internal", { host: url.hostname }));
}

function portOf({ port, protocol }: URL): number {
  return port ? Number(port) : protocol === "https:" ? 443 : 80;
}

function unreachable(error: NodeJS.ErrnoException): FetchFailure {
  const code = String(error.code ?? "");
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code)) {
    return new FetchFailure("unreachable", { reason: "certificate" });
  }
  if (code === "ECONNREFUSED") return new FetchFailure("unreachable", { reason: "refused" });
  if (code === "ECONNRESET" || code === "EPIPE") return new FetchFailure("unreachable", { reason: "reset" });
  return new FetchFailure("unreachable", { reason: "other" });
}
