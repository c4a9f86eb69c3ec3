import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { processLives } from "./process.mjs";

/** Runs `work` while no other process of this machine does so under the same file. A dead holder's lock is taken over. */
export async function withLock(file, work) {
  while (!take(file)) await new Promise((done) => setTimeout(done, 50));
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!processLives(holder(file))) rmSync(file, { force: true });
    return false;
  }
}

function holder(file) {
  try {
    // Empty for an instant between being made and being written: then it is somebody's, and alive.
    return Number(readFileSync(file, "utf8")) || process.pid;
  } catch {
    return process.pid;
  }
}
