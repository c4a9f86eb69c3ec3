import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

const seconds = 1_000;

/** Requests that one connection may have waiting: more, from a client that reads no answers, would fill our memory. */
const mostWaiting = 32;

/** Connections that a process holds. Far more than readers need, and fewer than it may open files: those are needed for the database too. */
const mostConnections = 10_000;

/**
 * Milliseconds in which a client must have sent its head, and the whole of its request; how often that is looked at. The largest picture that is
 * taken (40 MB) comes in five minutes over the uplink of a poor hotel, some 1 Mbit/s.
 */
type Patience = { readonly headers: number; readonly request: number; readonly check: number };
const usual: Patience = { headers: 10 * seconds, request: 300 * seconds, check: 5 * seconds };

/** An HTTP server that slow or greedy clients cannot tie up. */
export function createLimitedServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  patience = usual,
): Server {
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: 10 * seconds,
      connectionsCheckingInterval: patience.check,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      limitPipelining(request, response);
      if (!server.listening) response.setHeader("Connection", "close"); // stopping: what comes next is somebody else's
      handle(request, response);
    },
  );
  server.maxConnections = mostConnections;
  server.timeout = 120 * seconds; // silence on a socket; event streams speak more often
  return server;
}

const waiting = new WeakMap<object, number>();

function limitPipelining({ socket }: IncomingMessage, response: ServerResponse): void {
  const count = (waiting.get(socket) ?? 0) + 1;
  waiting.set(socket, count);
  if (count > mostWaiting) socket.destroy();
  response.once("close", () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
}

/** Listens and answers the port (a free one for 0). */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}
