import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runPrisma } from "../database/migrations.mjs";
import { withLock } from "../postgres/lock.mjs";
import { root } from "../root.mjs";
import { step } from "./progress.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { fileHash, sourcesHash } from "./sources.mjs";

const clientFolder = join(root, "lib/platform/generated");

/** Generates the database client when the schema has changed since. */
export async function ensureClient() {
  const stamp = join(clientFolder, "schema.hash");
  const now = `${fileHash("prisma/schema.prisma")} ${fileHash("node_modules/prisma/package.json")}`;
  if (readIfThere(stamp) === now) return;
  await step("Preparing the database client", () => runPrisma(["generate"]));
  writeFileSync(stamp, now);
}

/** Builds when sources have changed since the last whole build. The lock keeps two starts out of each other's way. */
export async function ensureBuild(env) {
  const folder = join(root, process.env.NEXT_DIST_DIR || ".next");
  const stamp = join(folder, "sources.hash");
  mkdirSync(folder, { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    const now = sourcesHash();
    if (readIfThere(stamp) === now) return;
    await step("Building", () => runNextBuild(env));
    writeFileSync(stamp, now);
  });
}

async function runNextBuild(env) {
  const program = createRequire(join(root, "package.json")).resolve("next/dist/bin/next");
  const buildEnv = { ...process.env, ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runQuietly(process.execPath, [program, "build"], { cwd: root, env: buildEnv });
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
