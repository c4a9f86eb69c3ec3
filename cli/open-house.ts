import { existsSync } from "node:fs";
import { join } from "node:path";
import { db } from "@/lib/platform/db.server";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { dataFolder, readSecret } from "../scripts/start/data-folder.mjs";

/**
 * Points this process at the newsroom of DATA_DIR or DATABASE_URL. The embedded server is used when it runs, else started for as long
 * as the verb takes.
 * @returns what to do at the end
 */
export async function openHouse(): Promise<() => Promise<void>> {
  const folder = dataFolder();
  process.env.DATA_DIR = folder;
  if (process.env.DATABASE_URL?.trim()) {
    process.env.AUTH_SECRET ||= "the-command-line-signs-no-sessions-000000";
    return () => db.$disconnect();
  }
  if (!existsSync(join(folder, "postgres", "files"))) {
    throw new Error(`There is no newsroom in ${folder}. Start it once (npm start), or set DATA_DIR or DATABASE_URL.`);
  }
  const cluster = await startCluster({ folder: join(folder, "postgres") });
  process.env.DATABASE_URL = cluster.url("imprimatur");
  process.env.AUTH_SECRET ||= readSecret(folder);
  return async () => {
    await db.$disconnect();
    if (!cluster.reused) await cluster.stop();
  };
}
