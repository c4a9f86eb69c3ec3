import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/**
 * What must be remembered between starts: the loopback port (so that tools can be pointed at it) and the random password.
 * @typedef {{ port: number, password: string }} State
 */
const fileOf = (folder) => join(folder, "connection.json");

/** @returns {State} */
export function readState(folder) {
  return JSON.parse(readFileSync(fileOf(folder), "utf8"));
}

/** Written aside and renamed: a kill in between leaves the old state. */
export function writeState(folder, state) {
  const aside = `${fileOf(folder)}.new`;
  writeFileSync(aside, JSON.stringify(state), { mode: 0o600 });
  renameSync(aside, fileOf(folder));
  return state;
}

export function chooseFreePort() {
  return listenOnce(0);
}

export async function portIsFree(port) {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, "127.0.0.1", () => {
      const { port: chosen } = probe.address();
      probe.close(() => resolve(chosen));
    });
  });
}
