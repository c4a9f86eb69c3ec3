import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { processLives } from "../postgres/process.mjs";
import { writeAtOnce } from "./data-folder.mjs";
import { StartError } from "./explain.mjs";

const patience = 20_000;

/**
 * Who runs this data folder: written at the start and kept up to date, so that the next start can tell a newsroom that is running
 * from one whose processes were killed.
 * @typedef {{ supervisor: number, npm?: number, server?: number, port?: number }} RunRecord
 */
const fileOf = (folder) => join(folder, "running.json");

/**
 * Takes the folder for this process. What a killed run left behind is ended first.
 * @returns {Promise<number | undefined>} the process id of the npm that started us
 * @throws StartError when it is running
 */
export async function takeFolder(folder, port) {
  const left = readRecord(folder);
  if (left) {
    if (isSupervised(left)) throw new StartError(alreadyRunning(folder, left));
    await endProcess(left.supervisor, "start.mjs");
    await endProcess(left.server, "server/main.ts");
  }
  const npm = process.env.npm_lifecycle_event ? npmProcess() : undefined;
  writeRecord(folder, { supervisor: process.pid, npm, port });
  return npm;
}

/** npm passes no signal on to us: when it ends, for whatever reason, so must we. */
export function onceEnded(pid, stop) {
  const timer = setInterval(() => {
    if (processLives(pid)) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}

export function noteServer(folder, server) {
  writeRecord(folder, { ...readRecord(folder), server });
}

export function leaveFolder(folder) {
  rmSync(fileOf(folder), { force: true });
}

/** Alive, and not an orphan: when `npm` was killed its child lives on, and nobody could stop it any more. */
function isSupervised({ supervisor, npm }) {
  return commandHas(supervisor, "start.mjs") && (npm === undefined || processLives(npm));
}

async function endProcess(pid, name) {
  if (!commandHas(pid, name)) return;
  process.kill(pid, "SIGTERM");
  const deadline = Date.now() + patience;
  while (processLives(pid)) {
    if (Date.now() > deadline) process.kill(pid, "SIGKILL");
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A number in an old file may by now be another program's. */
function commandHas(pid, name) {
  if (!processLives(pid) || pid === process.pid) return false;
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8").includes(name) : true;
}

/** npm runs us through a shell, which may have become us. */
function npmProcess() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/cmdline`, "utf8");
    if (status.startsWith("npm") || status.includes("npm-cli")) return process.ppid;
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${process.ppid}/status`, "utf8"))?.[1]) || undefined;
  } catch {
    return undefined;
  }
}

function alreadyRunning(folder, { supervisor, port }) {
  return (
    `Imprimatur is already running on ${folder}: http://localhost:${port} (process ${supervisor}). ` +
    "Stop it with Ctrl-C, or set DATA_DIR and PORT to run a second one."
  );
}

/** @returns {RunRecord | undefined} */
function readRecord(folder) {
  try {
    return JSON.parse(readFileSync(fileOf(folder), "utf8"));
  } catch {
    return undefined;
  }
}

function writeRecord(folder, record) {
  writeAtOnce(fileOf(folder), JSON.stringify(record));
}
