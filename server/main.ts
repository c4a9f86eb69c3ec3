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
import { publicParts } from "@/lib/publishing/public-parts.server";
import { builtFiles } from "./built-files";
import { handlersWith } from "./handlers";
import { createLimitedServer, listen } from "./http";
import { listenFailure } from "./listen-failure";
import { refuseMalformed } from "./malformed-address";
import { pageServer } from "./pages/serve-pages";
import { sayWhere } from "./say-where";
import { schedules } from "./schedules";
import { stopServing } from "./stop";

async function serve(): Promise<void> {
  const { PORT, HOST } = env();
  const dev = process.argv.includes("--dev");
  const app = next({ dev, dir: process.cwd(), hostname: HOST, port: PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const build = process.env.NEXT_DIST_DIR || ".next";
  const serveBuilt = dev ? () => false : builtFiles(join(build, "static"));
  // While developing there is no build whose pages could be kept: Next draws them for each request.
  const pages = dev ? null : pageServer(handle, build);
  const server = createLimitedServer((request, response) => {
    const failed = (error: unknown) => {
      logCrash(error, { path: request.url });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    };
    try {
      if (refuseMalformed(request, response) || serveBuilt(request, response)) return;
      if (pages?.serve(request, response, failed)) return;
      sayWhere(request);
      withAnswer(response, () => handle(request, response, parse(request.url ?? "/", true))).catch(failed);
    } catch (error) {
      failed(error); // whatever one request brought down, it is not the process
    }
  });
  if (dev) {
    // Only Next's own reloading speaks another protocol: whoever asks for one of a newsroom that is out is answered as by HTTP.
    const upgrade = app.getUpgradeHandler();
    server.on("upgrade", (request, socket, head) => upgrade(request, socket, head).catch(() => socket.destroy()));
  }
  if (pages) void publicParts().follow();
  const port = await listen(server, PORT, HOST);
  await ensureSigningKey();
  const outbox = startOutboxRunner(handlersWith(pages?.keeper ?? null));
  const scheduler = startScheduler(schedules);
  const sealer = startSealer();
  onStop(async () => {
    await scheduler.stop();
    await sealer.stop();
    await stopServing(server, outbox);
    publicParts().stop();
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
