/** One server-sent event as text (WHATWG HTML, 9.2). `data` is written as JSON, which has no line breaks of its own. */
export function serverSentEvent(event: string, data: unknown, id?: number): string {
  const idLine = id === undefined ? "" : `id: ${id}\n`;
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`;
}

/** A sign of life that clients do not see. */
export const heartbeat = ": alive\n\n";

/** The first words of a stream: how long a browser waits before it comes back, in milliseconds. */
export const retryAfter = "retry: 500\n\n";
