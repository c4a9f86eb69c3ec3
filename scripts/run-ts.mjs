// Runs one of our TypeScript programs: `node scripts/run-ts.mjs FILE …`, with the paths and stand-ins of tsconfig.node.json.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./root.mjs";

const tsx = createRequire(join(root, "package.json")).resolve("tsx/cli");
const args = [tsx, "--tsconfig", join(root, "tsconfig.node.json"), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
