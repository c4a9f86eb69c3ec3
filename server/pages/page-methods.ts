import type { IncomingMessage, ServerResponse } from "node:http";

/** Reading asks for nothing else. */
export function isForReaders({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** Pages with a form that is sent to their own address. */
const withForm = /^\/[^/?]+\/subscribe(?:[/?]|$)/;

/**
 * Answers a public address that is asked in a way in which there is nothing to ask: 405, or what may be asked. False: the page takes forms, and it is
 * the app that reads them.
 */
export function refuseMethod(request: IncomingMessage, response: ServerResponse): boolean {
  if (withForm.test(request.url ?? "/")) return false;
  const isQuestion = request.method === "OPTIONS";
  const type = { "content-type": "text/plain; charset=utf-8" };
  response.writeHead(isQuestion ? 204 : 405, {
    allow: "GET, HEAD, OPTIONS",
    "cache-control": "no-store",
    // What was sent along is not waited for.
    ...(!isQuestion && { ...type, connection: "close" }),
  });
  response.end(isQuestion ? undefined : "405 Method Not Allowed\n");
  return true;
}
