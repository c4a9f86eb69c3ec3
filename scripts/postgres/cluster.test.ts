import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { startCluster } from "./cluster.mjs";
import { withClient } from "./connect.mjs";
import { processLives } from "./process.mjs";

// `mkdtemp` makes a folder that only we may enter: as root, that is the closed folder on the way which PostgreSQL's user must pass.
const closed = mkdtempSync(join(tmpdir(), "imprimatur-cluster-"));
const folder = join(closed, "postgres");
const pidFile = join(folder, "files", "postmaster.pid");
const serverPid = () => Number(readFileSync(pidFile, "utf8").split("\n")[0]);
const ask = (url: string, sql: string) =>
  withClient(url, (client: Client) => client.query(sql).then(({ rows }) => rows));

describe("startCluster", () => {
  let stop = async () => {};
  afterAll(async () => {
    await stop();
    rmSync(closed, { recursive: true, force: true });
  });
  const start = async () => {
    const cluster = await startCluster({ folder });
    stop = cluster.stop;
    return cluster;
  };

  it("starts once, however many ask, with UTF-8, UTC and no other address than loopback", async () => {
    const clusters = await Promise.all([start(), start()]);
    expect(clusters.map(({ reused }) => reused).sort()).toEqual([false, true]);
    const url = clusters[0]?.url("postgres") ?? "";
    const shown =
      "SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone, lower('Ⅱ') AS lower";
    expect(await ask(url, shown)).toEqual([{ encoding: "UTF8", zone: "UTC", lower: "ⅱ" }]);
    expect(await ask(url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    await expect(ask(url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow("password");
    await ask(url, "CREATE TABLE kept (word text)");
  }, 120_000);

  it("keeps what was committed when the server is killed", async () => {
    const before = await start();
    expect(before.reused).toBe(true);
    await ask(before.url("postgres"), "INSERT INTO kept VALUES ('kept')");
    const pid = serverPid();
    process.kill(pid, "SIGKILL");
    await expect.poll(() => processLives(pid)).toBe(false);
    const after = await start();
    expect(after.reused).toBe(false);
    expect(after.url("postgres")).toBe(before.url("postgres"));
    expect(await ask(after.url("postgres"), "SELECT word FROM kept")).toEqual([{ word: "kept" }]);
  }, 120_000);

  it("is not misled by a file that names another program's process", async () => {
    const cluster = await start();
    await cluster.stop();
    expect(cluster.lives()).toBe(false);
    writeFileSync(pidFile, `${process.pid}\n${join(folder, "files")}\n0\n5432\n\n127.0.0.1\n0 0\nready\n`);
    const again = await start();
    expect(again.reused).toBe(false);
    expect(await ask(again.url("postgres"), "SELECT word FROM kept")).toEqual([{ word: "kept" }]);
  }, 120_000);
});
