import { spawn } from "node:child_process";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { asServerUser } from "./user.mjs";
import { postgresPrograms } from "./binaries.mjs";
import { connect } from "./connect.mjs";
import { createFiles } from "./create-files.mjs";
import { processIsPostgres, processLives } from "./process.mjs";
import { chooseFreePort, portIsFree, readState, writeState } from "./state.mjs";
import { withLock } from "./lock.mjs";

const startDeadline = 60_000; // crash recovery after a large import may take its time
const stopDeadline = 20_000;

/**
 * Starts the embedded PostgreSQL whose files lie in `folder`, or finds the one that a killed supervisor left running.
 * @param {{ folder: string, settings?: Record<string, string> }} options `settings` are given as `-c name=value`
 * @returns {Promise<Cluster>}
 * @throws with one sentence for a person when it cannot start
 *
 * @typedef {object} Cluster
 * @property {boolean} reused whether it was running already
 * @property {(database: string) => string} url address of a database, with the password in it
 * @property {() => boolean} lives
 * @property {() => Promise<void>} stop
 */
export async function startCluster({ folder, settings = {} }) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711); // whoever PostgreSQL runs as must pass through it; what lies inside guards itself
  return withLock(join(folder, "start.lock"), async () => {
    const files = join(folder, "files");
    if (!existsSync(files)) await createFiles(folder, files);
    const state = readState(folder);
    if (await findRunning(files, state)) return cluster(files, state, true);
    return launch({ folder, files, settings, state });
  });
}

/** A server left by a killed supervisor is used as it is; a stale pid file of a killed server is cleared away. */
async function findRunning(files, state) {
  const pid = serverPid(files);
  if (!pid) return false;
  if (!processIsPostgres(pid)) {
    rmSync(join(files, "postmaster.pid"), { force: true });
    return false;
  }
  return waitUntilReady(state, () => processLives(pid));
}

async function launch({ folder, files, settings, state: remembered }) {
  const port = (await portIsFree(remembered.port)) ? remembered.port : await chooseFreePort();
  const state = writeState(folder, { ...remembered, port });
  const logFile = join(folder, "postgres.log");
  // A killed server's children may hold its memory for a moment longer: hence more than one attempt.
  for (let attempt = 1; ; attempt += 1) {
    const child = spawnServer({ files, logFile, port, settings });
    if (await waitUntilReady(state, () => child.exitCode === null && child.signalCode === null)) {
      child.unref();
      return cluster(files, state, false);
    }
    if (attempt === 20 || !lastLines(logFile).includes("still in use")) throw new Error(startFailure(logFile));
    await new Promise((done) => setTimeout(done, 250));
  }
}

function spawnServer({ files, logFile, port, settings }) {
  // Twice what it has by itself: the index of readers' search is to stay in memory beside all else. Taken only as it is used.
  const memory = { shared_buffers: "256MB" };
  const fixed = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "", timezone: "UTC" };
  const options = Object.entries({ ...memory, ...fixed, log_timezone: "UTC", ...settings });
  const args = ["-D", files, ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const server = asServerUser(join(postgresPrograms(), "postgres"), args, [files]);
  const log = openSync(logFile, "w", 0o600);
  // Detached: a Ctrl-C in the terminal must reach the supervisor alone, which stops things in their order.
  const child = spawn(server.program, server.args, { ...server.options, detached: true, stdio: ["ignore", log, log] });
  child.on("error", () => {});
  closeSync(log);
  return child;
}

/** True when the server answers, false when it is gone or the time is up. */
async function waitUntilReady(state, lives) {
  const deadline = Date.now() + startDeadline;
  while (lives() && Date.now() < deadline) {
    try {
      const client = await connect(address(state, "postgres"));
      await client.end();
      return true;
    } catch {
      await new Promise((done) => setTimeout(done, 25));
    }
  }
  return false;
}

function cluster(files, state, reused) {
  const pid = serverPid(files);
  return {
    reused,
    url: (database) => address(state, database),
    lives: () => processLives(pid),
    stop: () => stopServer(pid),
  };
}

function address({ port, password }, database) {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** A fast shutdown: sessions are ended, everything committed is kept. The last resort loses nothing either, it only recovers longer. */
async function stopServer(pid) {
  const deadline = Date.now() + stopDeadline;
  if (processLives(pid)) process.kill(pid, "SIGINT");
  while (processLives(pid)) {
    if (Date.now() > deadline) return process.kill(pid, "SIGQUIT");
    await new Promise((done) => setTimeout(done, 20));
  }
}

function serverPid(files) {
  try {
    return Number(readFileSync(join(files, "postmaster.pid"), "utf8").split("\n")[0]) || undefined;
  } catch {
    return undefined;
  }
}

function startFailure(logFile) {
  const lines = lastLines(logFile);
  if (/No space left on device|Check free disk space/.test(lines)) {
    return `The disk that holds the data folder is full, so the database cannot start. Free some space and start again.`;
  }
  return `The embedded PostgreSQL did not start. Its last words (more in ${logFile}):\n${lines}`;
}

function lastLines(logFile) {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-5).join("\n");
}
