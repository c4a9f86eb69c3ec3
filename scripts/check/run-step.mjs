import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/** How each runner is asked for a report, and where the numbers stand in it. */
const runners = {
  vitest: {
    args: (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    env: () => ({}),
    read: (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles(report) }),
  },
  playwright: {
    args: () => ["--reporter=list,json"],
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    read: ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }),
  },
};

/** A test file that cannot be loaded holds no failed test, and is one. */
function brokenFiles({ testResults }) {
  return testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  ).length;
}

/** Runs one step, letting it speak for itself, and answers whether it went well and its numbers. */
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
  const numbers =
    runner && existsSync(file) ? runner.read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  return { name, ok: status === 0, seconds: Math.round((Date.now() - begun) / 1000), ...numbers };
}
