import { join } from "node:path";
import { ensureBuild, ensureClient } from "./build.mjs";
import { dataFolder, prepareDataFolder, readSecret } from "./data-folder.mjs";
import { openDatabase, startEmbedded } from "./database.mjs";
import { explain } from "./explain.mjs";
import { beginNewsroom } from "./first-run.mjs";
import { assertPortFree } from "./port.mjs";
import { printWelcome } from "./welcome.mjs";
import { leaveFolder, noteServer, onceEnded, takeFolder } from "./run-record.mjs";
import { startServer } from "./server-process.mjs";
import { readSettings } from "./settings.mjs";

/** Brings the newsroom up, keeps its processes running, and stops them in order: server first, database last. */
export async function supervise({ dev, empty }) {
  const folder = dataFolder();
  prepareDataFolder(folder);
  const settings = await readSettings(readSecret(folder));
  const npm = await takeFolder(folder, settings.PORT);
  const running = { folder, stopping: false };
  stopOnRequest(running, npm);
  try {
    await assertPortFree(settings.PORT, settings.HOST);
    await bringUp(running, { settings, dev, empty });
  } catch (error) {
    if (running.stopping) return; // what a stop in the middle of the start breaks off is no failure
    await shutDown(running);
    throw error;
  }
}

async function bringUp(running, { settings, dev, empty }) {
  const { folder } = running;
  await ensureClient();
  running.database = await openDatabase(folder, process.env.DATABASE_URL?.trim());
  const env = {
    ...settings.env,
    DATA_DIR: folder,
    DATABASE_URL: running.database.url,
    NODE_ENV: dev ? "development" : "production",
  };
  const beginning = await beginNewsroom({ folder, env, empty });
  if (!dev) await ensureBuild(env);
  const startOne = async () => {
    running.server = await startServer({ env, logFolder: join(folder, "log"), dev });
    noteServer(folder, running.server.pid);
  };
  await startOne();
  if (running.stopping) return;
  printWelcome({ url: running.server.url, folder, beginning });
  void keepServer(running, startOne);
  if (running.database.cluster) keepDatabase(running);
}

/** Starts the server again when it was killed; gives up when it dies five times within a minute. */
async function keepServer(running, startOne) {
  const deaths = [];
  while (!running.stopping) {
    await running.server.ended;
    if (running.stopping) return;
    const lately = deaths.push(Date.now()) > 5 ? Date.now() - deaths.at(-5) : Number.POSITIVE_INFINITY;
    if (lately < 60_000)
      return giveUp(running, new Error("The server keeps ending. Its last words stand in the log folder."));
    console.error("The server ended unexpectedly; starting it again.");
    await startOne().catch((error) => giveUp(running, error));
  }
}

function keepDatabase(running) {
  const timer = setInterval(async () => {
    if (running.stopping || running.reviving || running.database.cluster.lives()) return;
    running.reviving = true;
    console.error("The database ended unexpectedly; starting it again.");
    try {
      running.database.cluster = await startEmbedded(running.folder);
    } catch (error) {
      await giveUp(running, error);
    }
    running.reviving = false;
  }, 250);
  timer.unref();
}

function stopOnRequest(running, npm) {
  const stop = async () => {
    if (running.stopping) return;
    console.log("\nStopping …");
    await shutDown(running);
    console.log("Stopped.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  if (npm) onceEnded(npm, stop);
}

async function giveUp(running, error) {
  if (running.stopping) return;
  console.error(explain(error));
  await shutDown(running);
  process.exit(1);
}

async function shutDown(running) {
  running.stopping = true;
  await running.server?.stop();
  await running.database?.cluster?.stop();
  leaveFolder(running.folder);
}
