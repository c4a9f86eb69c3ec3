import { spawn } from "node:child_process";
import type { Verified } from "../../lib/publishing/verify-edition";
import { root } from "../../scripts/root.mjs";

/** What the shell says of an issue's address: `npm run cli -- verify`. */
export function verifyAddress(address: string): Promise<{ code: number | null; said: Verified & { ok: boolean } }> {
  const args = ["scripts/run-ts.mjs", "cli/main.ts", "verify", address, "--json"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said: JSON.parse(said || "{}") })));
}
