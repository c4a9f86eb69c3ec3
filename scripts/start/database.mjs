import { join } from "node:path";
import { migrate } from "../database/migrations.mjs";
import { startCluster } from "../postgres/cluster.mjs";
import { connect, withClient } from "../postgres/connect.mjs";
import { StartError } from "./explain.mjs";
import { step } from "./progress.mjs";

const name = "imprimatur";

/**
 * The database to work with, migrated: the one of DATABASE_URL, or the embedded server's.
 * @returns {Promise<{ url: string, cluster?: import("../postgres/cluster.mjs").Cluster }>}
 */
export async function openDatabase(folder, givenUrl) {
  if (givenUrl) {
    await assertReachable(givenUrl);
    await update(givenUrl);
    return { url: givenUrl };
  }
  const cluster = await startEmbedded(folder);
  try {
    await withClient(cluster.url("postgres"), createOnce);
    await update(cluster.url(name));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { url: cluster.url(name), cluster };
}

export function startEmbedded(folder) {
  return step("Starting the database", () => startCluster({ folder: join(folder, "postgres") }));
}

async function createOnce(client) {
  const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (found.rows.length === 0) await client.query(`CREATE DATABASE ${name}`);
}

function update(url) {
  return step("Bringing the database up to date", () => migrate(url));
}

async function assertReachable(url) {
  try {
    const client = await connect(url);
    await client.end();
  } catch (error) {
    throw new StartError(unreachable(new URL(url), error));
  }
}

/** Never with the password of the address. */
function unreachable({ hostname, port, username, pathname }, error) {
  const server = `${hostname}:${port || 5432}`;
  const database = decodeURIComponent(pathname.slice(1));
  if (error.code === "3D000") {
    return `DATABASE_URL names the database ${database}, which ${server} does not have. Create it: createdb -h ${hostname} ${database}`;
  }
  if (error.code === "28P01" || error.code === "28000") {
    return `${server} refuses the user or password of DATABASE_URL (user ${decodeURIComponent(username)}). Correct them and start again.`;
  }
  return (
    `DATABASE_URL names ${server}, which cannot be reached (${error.code ?? error.message}). ` +
    "Start that server or correct the address; without DATABASE_URL the embedded one is used."
  );
}
