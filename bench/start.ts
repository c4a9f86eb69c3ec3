import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseFreePort } from "../scripts/postgres/state.mjs";
import { root } from "../scripts/root.mjs";
import type { Row } from "./bench";

export const about =
  "npm start until /api/health answers 200. Cold: no data, no build (packages installed). First data: the build is there. Warm: everything is.";

/** Starts a newsroom three times in a folder of its own and stops it again, timing each. */
export async function run(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const build = `.next-bench-${process.pid}`;
  try {
    const cold = await timeStart(data, build);
    rmSync(data, { recursive: true });
    const firstData = await timeStart(data, build);
    const warm = [await timeStart(data, build), await timeStart(data, build), await timeStart(data, build)];
    return [
      { start: "cold", ...cold },
      { start: "first data", ...firstData },
      ...warm.map((times, index) => ({ start: `warm ${index + 1}`, ...times })),
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
    rmSync(join(root, build), { recursive: true, force: true });
    rmSync(join(root, `${build}.lock`), { force: true });
  }
}

async function timeStart(DATA_DIR: string, NEXT_DIST_DIR: string): Promise<{ serves: string; stops: string }> {
  const PORT = String(await chooseFreePort());
  const begun = performance.now();
  const env = { ...process.env, DATA_DIR, NEXT_DIST_DIR, PORT, DATABASE_URL: "" };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await waitForHealth(PORT, () => child.exitCode === null);
  const serves = performance.now() - begun;
  child.kill("SIGTERM");
  await ended;
  return { serves: seconds(serves), stops: seconds(performance.now() - begun - serves) };
}

async function waitForHealth(port: string, lives: () => boolean): Promise<void> {
  while (lives()) {
    const response = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("the newsroom did not start");
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
