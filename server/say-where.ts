import type { IncomingMessage } from "node:http";
import { socketAddressHeader } from "@/lib/access/client";
import { askedPathHeader } from "@/lib/access/return-path";

/**
 * Tells the app what only the server sees: the address at the other end of the socket (for limits) and the path that was asked
 * for (to come back to after signing in). Written over whatever a client sent under these names.
 */
export function sayWhere(request: IncomingMessage): void {
  request.headers[socketAddressHeader] = request.socket.remoteAddress ?? "unknown";
  request.headers[askedPathHeader] = request.url ?? "/";
}
