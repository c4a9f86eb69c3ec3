import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export function processLives(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A pid in a stale file may long belong to another program. */
export function processIsPostgres(pid) {
  return processLives(pid) && commandOf(pid).includes("postgres");
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8");
  } catch {
    return spawnText("ps", ["-o", "comm=", "-p", String(pid)]);
  }
}

/** Dead, but not yet collected by its parent: in a container without an init process it may stay so for ever. */
function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}

function spawnText(program, args) {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}
