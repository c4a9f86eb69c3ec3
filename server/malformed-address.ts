import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers an address whose path is in no encoding (`/%ff`) with 400. Next would answer 500, as if the mistake were ours. */
export function refuseMalformed(request: IncomingMessage, response: ServerResponse): boolean {
  if (isDecodable(request.url ?? "/")) return false;
  response.writeHead(400, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end("400 Bad Request\n");
  return true;
}

export function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
