import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { processWide } from "@/lib/platform/process-wide.server";

/** A stream of this process, as far as closing it goes. */
export type Closable = { readonly end: () => void };

/** The documents that people of this process have open. */
const open = processWide("documentStreams", () => ({ streams: new Map<Id, Set<Closable>>(), closing: false }));

/** Adds a stream; false when the server is stopping and takes none. The function that is given back takes it out again. */
export function admitStream(articleId: Id, stream: Closable): (() => void) | null {
  if (open.closing) return null;
  const streams = open.streams.get(articleId) ?? new Set();
  open.streams.set(articleId, streams.add(stream));
  return () => {
    streams.delete(stream);
    if (streams.size === 0 && open.streams.get(articleId) === streams) open.streams.delete(articleId);
  };
}

export function countDocumentStreams(): number {
  return [...open.streams.values()].reduce((sum, streams) => sum + streams.size, 0);
}

/** Ends every stream of this process and admits no more: the server calls it when it stops. Clients come back to whoever serves next. */
export function closeDocumentStreams(): void {
  open.closing = true;
  for (const streams of open.streams.values()) {
    for (const stream of [...streams]) stream.end();
  }
}
