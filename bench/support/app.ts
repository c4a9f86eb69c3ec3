import { spawn } from "node:child_process";
import { chooseFreePort } from "../../scripts/postgres/state.mjs";
import { root } from "../../scripts/root.mjs";

export type RunningApp = { readonly address: string; readonly stop: () => Promise<void> };

/** `npm start` with these settings, as it runs in production. Builds first when sources have changed. @throws when it does not start */
export async function startApp(
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<RunningApp> {
  const port = String(await chooseFreePort());
  const env = { ...process.env, ...settings, PORT: port };
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = `http://localhost:${port}`;
  while (!(await fetch(`${address}/api/health`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error("the app did not start");
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
