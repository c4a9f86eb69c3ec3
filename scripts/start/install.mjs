import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { step } from "./progress.mjs";
import { runQuietly } from "./run-quietly.mjs";

/** Installs exactly what the lock file says when node_modules is missing, unfinished or of another lock file. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [program, ...args] = [...npm, "ci", "--include=dev", "--no-fund", "--no-audit"];
  await step("Installing packages (npm ci)", () => runQuietly(program, args, { cwd: root }));
}

/** npm writes down what it installed as its last act: that must agree with the lock file. */
export function isInstalled(folder = root) {
  const record = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(folder, "package-lock.json"));
  const present = packagesOf(record);
  const extra = Object.keys(present).some((path) => !wanted[path]);
  const wrong = Object.entries(wanted).some(([path, { version, optional }]) =>
    present[path] ? present[path].version !== version : path !== "" && !optional,
  );
  return !extra && !wrong;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
