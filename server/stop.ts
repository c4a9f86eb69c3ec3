import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { closeDocumentStreams } from "@/lib/articles/open-streams.server";
import { db } from "@/lib/platform/db.server";
import { stopListening } from "@/lib/platform/notify.server";
import type { OutboxRunner } from "@/lib/platform/outbox.server";
import { stopAskingIndex } from "@/lib/search/ask-index.server";

/** Milliseconds for requests that are under way; then they are cut. */
const deadline = 10_000;

/** Takes no more connections, ends the event streams, lets running requests and jobs finish, then lets go of the database. */
export async function stopServing(server: Server, outbox: OutboxRunner): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  closeDocumentStreams();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([Promise.all([closed, outbox.stop()]), pause(deadline, undefined, { ref: false })]);
  clearInterval(idle);
  server.closeAllConnections();
  await stopListening();
  await Promise.all([db.$disconnect(), stopAskingIndex()]);
}
