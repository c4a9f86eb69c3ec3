import type { IncomingMessage, ServerResponse } from "node:http";

/** Searches that are answered at the same time; each wants the database for a few milliseconds. */
const mostAtOnce = 6;
/** Searches that wait for their turn; whoever comes after them is asked to come back. */
const mostWaiting = 60;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Lets so many searches be answered at once, and so many wait: whatever somebody sends by the thousand, pages go out as fast as ever. Null: too
 * many are waiting.
 */
export async function inSearchTurn<Value>(answer: () => Promise<Value>): Promise<Value | null> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) return null;
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await answer();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export function sendBusy(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "2",
  });
  response.end(request.method === "HEAD" ? undefined : "503 Service Unavailable: too many searches at once\n");
}
