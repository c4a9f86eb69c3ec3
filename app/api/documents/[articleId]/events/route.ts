import { cookies } from "next/headers";
import { guardRoute } from "@/app/(studio)/guard-route";
import { readActor } from "@/lib/access/read-actor.server";
import { openSession, sessionCookieName } from "@/lib/access/session.server";
import { followDocument, type Sink } from "@/lib/articles/follow-document.server";
import { followSchema } from "@/lib/articles/step-protocol";
import { refuse } from "@/lib/kernel/result";
import { articleParams } from "../article-params";

/** Bytes that may wait for a slow reader before the stream is given up. */
const patience = 4_000_000;

/** What happens to a document: docs/reference/step-protocol.md, "Following". */
export const GET = guardRoute(
  { params: articleParams, query: followSchema },
  async ({ actor, params, query, request }) => {
    const cookie = (await cookies()).get(sessionCookieName())?.value;
    const reread = async () => {
      const session = await openSession(cookie);
      return session && readActor(session.userId, session.epoch);
    };
    const since = resumeFrom(request) ?? query.since;
    const { stream, sink, onLeave } = openStream();
    const following = await followDocument({ actor, reread }, { articleId: params.articleId, ...query, since }, sink);
    if (!following.ok) return following.error.code === "unavailable" ? stopping() : refuse("notFound");
    onLeave(following.value);
    request.signal.addEventListener("abort", following.value);
    if (request.signal.aborted) following.value();
    return new Response(stream, { headers: eventStream });
  },
);

/** `no-transform` and `x-accel-buffering`: no compression and no proxy may hold an event back. */
const eventStream = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

function stopping(): Response {
  return Response.json({ error: { code: "unavailable", facts: {} } }, { status: 503 });
}

/** A browser that comes back says which event it saw last: the document's version. */
function resumeFrom(request: Request): number | null {
  const last = request.headers.get("last-event-id") ?? "";
  return /^\d{1,9}$/.test(last) ? Number(last) : null;
}

/** A stream with its two ends: what is written into it, and what is to be done when the reader leaves. */
function openStream(): { stream: ReadableStream; sink: Sink; onLeave: (leave: () => void) => void } {
  const encoder = new TextEncoder();
  const ends: { leave?: () => void; controller?: ReadableStreamDefaultController<Uint8Array> } = {};
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        ends.controller = controller;
      },
      cancel: () => ends.leave?.(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: patience }),
  );
  const sink = {
    write(text: string) {
      ends.controller?.enqueue(encoder.encode(text));
      return (ends.controller?.desiredSize ?? 0) > 0;
    },
    close() {
      try {
        ends.controller?.close();
      } catch {
        // the reader has left, and the stream is closed already
      }
    },
  };
  const onLeave = (leave: () => void) => {
    ends.leave = leave;
  };
  return { stream, sink, onLeave };
}
