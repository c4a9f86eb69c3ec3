// Our server process: Next's handler behind an HTTP server with limits, and the outbox runner. Started by scripts/start.mjs, which
// hears over IPC whether it serves and tells it to stop; without its supervisor it stops by itself.
import { join } from "node:path";
import { parse } from "node:url";
import next from "next";
import { startSealer } from "@/lib/audit/sealer.server";
import { withAnswer } from "@/lib/platform/answer-status.server";
import { env } from "@/lib/platform/env.server";
import { log, logCrash } from "@/lib/platform/log.server";
import { startOutboxRunner } from "@/lib/platform/outbox.server";
import { startScheduler } from "@/lib/platform/schedule.server";
import { ensureSigningKey } from "@/lib/publishing/signing-keys.server";
import { builtFiles } from "./built-files";
import { handlers } from "./handlers";
import { createLimitedServer, listen } from "./http";
import { listenFailure } from "./listen-failure";
import { refuseMalformed } from "./malformed-address";
import { sayWhere } from "./say-where";
import { schedules } from "./schedules";
import { stopServing } from "./stop";

async function serve(): Promise<void> {
  const { PORT, HOST } = env();
  const dev = process.argv.includes("--dev");
  const app = next({ dev, dir: process.cwd(), hostname: HOST, port: PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const serveBuilt = dev ? () => false : builtFiles(join(process.env.NEXT_DIST_DIR || ".next", "static"));
  const server = createLimitedServer((request, response) => {
    sayWhere(request);
    if (refuseMalformed(request, response) || serveBuilt(request, response)) return;
    withAnswer(response, () => handle(request, response, parse(request.url ?? "/", true))).catch((error: unknown) => {
      logCrash(error, { path: request.url });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const upgrade = app.getUpgradeHandler();
  server.on("upgrade", (request, socket, head) => upgrade(request, socket, head).catch(() => socket.destroy()));
  const port = await listen(server, PORT, HOST);
  await ensureSigningKey();
  const outbox = startOutboxRunner(handlers);
  const scheduler = startScheduler(schedules);
  const sealer = startSealer();
  onStop(async () => {
    await scheduler.stop();
    await sealer.stop();
    await stopServing(server, outbox);
    await app.close();
  });
  const url = `http://${HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST}:${port}`;
  log("info", "server.ready", { url, pid: process.pid });
  process.send?.({ url });
}

/** Stops once, whoever asks: the supervisor, a signal, or the supervisor's end. */
function onStop(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  const begin = (reason: string) => {
    if (stopping) return;
    log("info", "server.stopping", { reason });
    stopping = stop()
      .catch((error: unknown) => void logCrash(error, { where: "stopping" }))
      .finally(() => process.exit(0));
  };
  process.on("message", (message) => message === "stop" && begin("asked"));
  process.on("disconnect", () => begin("supervisor ended"));
  process.on("SIGTERM", () => begin("SIGTERM"));
  process.on("SIGINT", () => begin("SIGINT"));
}

/** A promise that nobody waited for must not take everybody's work down; a broken invariant in the process itself does. */
process.on("unhandledRejection", (reason) => logCrash(reason, { where: "unhandled rejection" }));
process.on("uncaughtException", (error) => {
  logCrash(error, { where: "uncaught exception" });
  process.exit(1);
});

serve().catch((error: unknown) => {
  logCrash(error, { where: "starting" });
  process.send?.({ failed: String(error), sentence: listenFailure(error, env()) });
  setTimeout(() => process.exit(1), 200);
});
