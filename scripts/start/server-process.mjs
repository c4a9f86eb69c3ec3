import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../root.mjs";
import { StartError } from "./explain.mjs";

const startDeadline = 120_000; // `next dev` on a slow machine
const stopDeadline = 20_000;

/**
 * Starts our server process (server/main.ts) and waits until it serves.
 * @param {{ env: Record<string, string>, logFolder: string, dev: boolean }} options
 * @returns {Promise<{ pid: number, url: string, ended: Promise<void>, stop: () => Promise<void> }>}
 * @throws StartError with the sentence that the server gave
 */
export async function startServer({ env, logFolder, dev }) {
  const log = dev ? "inherit" : openLog(logFolder);
  const child = spawn(process.execPath, ["--import", loader(), "server/main.ts", ...(dev ? ["--dev"] : [])], {
    cwd: root,
    env: { ...process.env, ...env, TSX_TSCONFIG_PATH: join(root, "tsconfig.node.json") },
    detached: true, // Ctrl-C in the terminal is for the supervisor, which stops things in their order
    stdio: ["ignore", log, log, "ipc"],
  });
  if (typeof log === "number") closeSync(log);
  const ended = new Promise((resolve) => child.once("exit", () => resolve()));
  const url = await readyOrFailed(child, ended, logFolder);
  return { pid: child.pid, url, ended, stop: () => stop(child, ended) };
}

/** TypeScript is read as it is: our server needs no build of its own. */
function loader() {
  return pathToFileURL(createRequire(join(root, "package.json")).resolve("tsx")).href;
}

async function readyOrFailed(child, ended, logFolder) {
  const answer = new Promise((resolve) => child.on("message", resolve));
  const tooLate = new Promise((resolve) => setTimeout(resolve, startDeadline, { failed: "it took too long" }).unref());
  const message = await Promise.race([answer, ended.then(() => ({ failed: "it ended" })), tooLate]);
  if (message.url) return message.url;
  child.kill("SIGKILL");
  if (message.sentence) throw new StartError(message.sentence);
  throw new StartError(
    `The server did not start (${message.failed}). What it said stands in ${join(logFolder, "app.log")}.`,
  );
}

async function stop(child, ended) {
  if (child.connected) child.send("stop");
  else child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), stopDeadline);
  await ended;
  clearTimeout(timer);
}

/** One older log is kept, so that the folder cannot grow without end. */
function openLog(folder) {
  const file = join(folder, "app.log");
  if (existsSync(file) && statSync(file).size > 20_000_000) renameSync(file, join(folder, "app.before.log"));
  return openSync(file, "a", 0o600);
}
