import type { IncomingMessage, ServerResponse } from "node:http";

type Bounds = {
  /** Answers that are worked on at the same time. */
  readonly atOnce: number;
  /** Those that wait for their turn; whoever comes after them is asked to come back. */
  readonly waiting: number;
};

/**
 * Lets so much be worked on at once, and so much wait: whatever somebody sends by the thousand, pages go out as fast as ever, and memory does not
 * grow. Null: too many are waiting.
 */
export function turns({ atOnce, waiting: mostWaiting }: Bounds) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Value>(answer: () => Promise<Value>): Promise<Value | null> => {
    if (running >= atOnce) {
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
  };
}

export function sendBusy(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "2",
  });
  response.end(request.method === "HEAD" ? undefined : "503 Service Unavailable: too many questions at once\n");
}
