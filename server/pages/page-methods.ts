import type { IncomingMessage, ServerResponse } from "node:http";
import type { PageAddress } from "@/lib/pages/page-address";

/** Reading asks for nothing else. */
export function isForReaders({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** Pages with a form that is sent to their own address. */
const withForm = /^\/[^/]+\/subscribe$/;

/**
 * Answers a page's address that is asked in a way in which there is nothing to ask: 405, or what may be asked. False: the page takes forms, and it
 * is the app that reads them.
 */
export function refuseMethod(request: IncomingMessage, response: ServerResponse, { path }: PageAddress): boolean {
  if (withForm.test(path)) return false;
  const isQuestion = request.method === "OPTIONS";
  const body = isQuestion ? "" : "405 Method Not Allowed\n";
  // What was sent along is not waited for.
  response.writeHead(isQuestion ? 204 : 405, {
    allow: "GET, HEAD, OPTIONS",
    "cache-control": "no-store",
    ...(isQuestion ? {} : { "content-type": "text/plain; charset=utf-8", connection: "close" }),
  });
  response.end(body || undefined);
  return true;
}
