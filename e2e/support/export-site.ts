import { spawn } from "node:child_process";
import { root } from "../../scripts/root.mjs";
import { dataFolder } from "./sign-in";

export type ExportedSite = { files: number; broken: unknown[] };

/** What `npm run cli -- site export` writes of the newsroom that the journeys run against, for this address. */
export function exportSite(folder: string, address: string): Promise<ExportedSite> {
  const args = ["scripts/run-ts.mjs", "cli/main.ts", "site", "export", folder, "--json"];
  const env = { ...process.env, DATA_DIR: dataFolder(), PUBLIC_URL: address };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.once("close", () => resolve(JSON.parse(said || "{}"))));
}
