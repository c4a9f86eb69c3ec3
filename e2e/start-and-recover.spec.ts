import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { processLives } from "../scripts/postgres/process.mjs";
import { chooseFreePort } from "../scripts/postgres/state.mjs";
import { root } from "../scripts/root.mjs";

// A newsroom of its own, without the sample, on the build that the other journeys use.
const folder = mkdtempSync(join(tmpdir(), "imprimatur-recover-"));
let port = 0;
const children: ChildProcess[] = [];

test.describe.configure({ mode: "serial", timeout: 300_000 });
test.beforeAll(async () => {
  port = await chooseFreePort();
});
test.afterAll(async () => {
  for (const child of children) child.kill("SIGTERM");
  await expect.poll(() => children.some((child) => processLives(child.pid)), { timeout: 30_000 }).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

function start(env: Record<string, string> = {}, args = ["--empty"]): Run {
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), DATABASE_URL: "", npm_lifecycle_event: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, said: () => said, ended };
}

async function serves(run: Run) {
  await expect.poll(() => run.said(), { timeout: 120_000 }).toMatch(/is running: http/);
  await expect.poll(health).toBe(200);
}

async function health(): Promise<number> {
  return fetch(`http://localhost:${port}/api/health`).then(
    (response) => response.status,
    () => 0,
  );
}

const running = () =>
  JSON.parse(readFileSync(join(folder, "running.json"), "utf8")) as { supervisor: number; server: number };
/** 0 while none runs: between two servers the file is not there. */
function databasePid(): number {
  const file = join(folder, "postgres/files/postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

test("the first start asks for the first administrator; a second one says that it is running", async () => {
  const run = start();
  await serves(run);
  expect(run.said()).toMatch(
    /Make the first administrator \(this link works once\):\s+http:\S+\/sign-in\/invitation\/[\w-]{43}/,
  );
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/already running on .*: http:\/\/localhost:\d+/);
});

test("a killed server and a killed database come back by themselves", async () => {
  const { server } = running();
  process.kill(server, "SIGKILL");
  await expect.poll(() => running().server, { timeout: 60_000 }).not.toBe(server);
  await expect.poll(health).toBe(200);
  const database = databasePid();
  process.kill(database, "SIGKILL");
  await expect.poll(() => [0, database].includes(databasePid()), { timeout: 30_000 }).toBe(false);
  await expect.poll(health, { timeout: 30_000 }).toBe(200);
});

test("after the supervisor, the server and the database were killed, the next start serves", async () => {
  for (const pid of [running().supervisor, running().server, databasePid()]) process.kill(pid, "SIGKILL");
  await serves(start({}, []));
});

test("after the supervisor alone was killed, the next start takes over", async () => {
  process.kill(running().supervisor, "SIGKILL");
  await serves(start({}, []));
});

test("SIGTERM stops everything in order", async () => {
  const { supervisor, server } = running();
  const database = databasePid();
  process.kill(supervisor, "SIGTERM");
  await expect.poll(() => [supervisor, server, database].some(processLives), { timeout: 30_000 }).toBe(false);
  expect(await health()).toBe(0);
});

test("one sentence each for what a person can mend", async () => {
  const other = createServer().listen(port, "localhost");
  const taken = start();
  expect(await taken.ended).toBe(1);
  expect(taken.said()).toContain(`Port ${port} is taken by another program.`);
  await new Promise((done) => other.close(done));

  const away = start({ DATABASE_URL: "postgresql://somebody:hidden@127.0.0.1:1/none" });
  expect(await away.ended).toBe(1);
  expect(away.said()).toMatch(/DATABASE_URL names 127\.0\.0\.1:1, which cannot be reached/);
  expect(away.said()).not.toContain("hidden");

  const wrong = start({ SMTP_URL: "mail.example.org" });
  expect(await wrong.ended).toBe(1);
  expect(wrong.said()).toMatch(/SMTP_URL .*Set it to smtp:/);

  const file = start({ DATA_DIR: join(folder, "secret", "data") });
  expect(await file.ended).toBe(1);
  expect(file.said()).toContain("Set DATA_DIR to a folder.");

  writeFileSync(join(folder, "format.json"), JSON.stringify({ format: 99 }));
  const newer = start();
  expect(await newer.ended).toBe(1);
  expect(newer.said()).toMatch(/was written by a newer version/);
});
