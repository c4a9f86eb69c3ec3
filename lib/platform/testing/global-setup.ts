import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startCluster } from "../../../scripts/postgres/cluster.mjs";
import { connect } from "../../../scripts/postgres/connect.mjs";
import { withLock } from "../../../scripts/postgres/lock.mjs";
import { root } from "../../../scripts/root.mjs";
import { prepareTemplate, removeLeftovers } from "./template";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: { url: string; template: string; run: string };
  }
}

/** Test data may be lost with the machine's power, so nothing waits for the disk. */
const forSpeed = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/**
 * Before the tests: the embedded PostgreSQL (shared by every test run of this clone) and a migrated template database.
 * After them: the server is stopped, unless another run is using it.
 */
export default async function setup(project: TestProject) {
  const folder = join(root, ".data-test");
  const run = `run_${process.pid}_${randomBytes(3).toString("hex")}`;
  const cluster = await startCluster({ folder, settings: forSpeed });
  const url = cluster.url("postgres");
  const presence = await connect(`${url}?application_name=${run}`);
  const template = await withLock(join(folder, "template.lock"), () => prepareTemplate(cluster.url));
  project.provide("databaseServer", { url, template, run });

  return async function teardown() {
    await removeLeftovers(presence, run);
    await removeFolders(run);
    await withLock(join(folder, "start.lock"), async () => {
      const { rows } = await presence.query(
        "SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'run\\_%' AND pid <> pg_backend_pid()",
      );
      await presence.end();
      if (rows.length === 0) await cluster.stop();
    });
  };
}

/** What tests of the run wrote into their DATA_DIR (setup.ts). */
async function removeFolders(run: string): Promise<void> {
  const folder = join(tmpdir(), "imprimatur-tests");
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.startsWith(run)) await rm(join(folder, name), { recursive: true, force: true });
}
