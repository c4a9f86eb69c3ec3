import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { readPlaywright, readVitest } from "./reports.mjs";

/** How each runner is asked for a report, and where the numbers stand in it. */
const runners = {
  vitest: {
    args: (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    env: () => ({}),
    read: readVitest,
  },
  playwright: {
    args: () => ["--reporter=list,json"],
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    read: readPlaywright,
  },
};

/** Runs one step, letting it speak for itself, and answers whether it went well, its numbers, and what is to be said of single tests. */
export async function runStep({ name, command, env = {}, counts }, reports) {
  const runner = runners[counts];
  const file = join(reports, `${name}.json`);
  const [program, ...args] = [...command, ...(runner?.args(file) ?? [])];
  console.log(`\n── ${name}`);
  const begun = Date.now();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, ...runner?.env(file) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const status = await new Promise((resolve) => child.once("error", () => resolve(1)).once("close", resolve));
  const outcome =
    runner && existsSync(file)
      ? runner.read(JSON.parse(readFileSync(file, "utf8")))
      : { passed: 0, failed: 0, notes: [] };
  return { name, ok: status === 0, seconds: Math.round((Date.now() - begun) / 1000), ...outcome };
}
