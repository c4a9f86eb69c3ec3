import type { IncomingMessage, ServerResponse } from "node:http";

/** Those that the app knows what to do with. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Answers what asks for nothing that could be there: a path in no encoding (`/%ff`), one that steps out of itself (`/a/../b`; browsers write it as it is
 * meant), no path at all (`*`), a method that nobody knows. Next would answer 500 to some of them, as if the mistake were ours.
 */
export function refuseMalformed(request: IncomingMessage, response: ServerResponse): boolean {
  request.url = inOriginForm(request.url ?? "/");
  if (!methods.has(request.method ?? "")) refuse(response, "405 Method Not Allowed", [...methods].join(", "));
  else if (!isAddress(request.url)) refuse(response, "400 Bad Request");
  else return false;
  return true;
}

function refuse(response: ServerResponse, status: string, allow?: string): void {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(Number.parseInt(status, 10), { ...headers, ...(allow && { allow }) });
  response.end(`${status}\n`);
}

/** A proxy's way of asking (`GET http://host/path`) means the same (RFC 9112, 3.2.2). */
export function inOriginForm(url: string): string {
  return url.replace(/^https?:\/\/[^/?]*(?=[/?]|$)/i, "").replace(/^(?=\?|$)/, "/");
}

/** Whether it is a path that can be read, and means itself. */
export function isAddress(url: string): boolean {
  const [path = ""] = url.split("?", 1);
  return path.startsWith("/") && isDecodable(path) && !/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
