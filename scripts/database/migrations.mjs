import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { withClient } from "../postgres/connect.mjs";
import { root } from "../root.mjs";
import { runQuietly } from "../start/run-quietly.mjs";

const folder = join(root, "prisma", "migrations");

/** The migrations that this version of the app brings: name and the checksum that Prisma keeps of each. */
export function ownMigrations() {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  return names.sort().map((name) => ({ name, checksum: checksumOf(join(folder, name, "migration.sql")) }));
}

/**
 * How a database stands to these migrations.
 * `waiting`: not yet run here. `unknown`: run here, but by a newer version of the app. `failed`: begun and not finished.
 * @returns {Promise<{ waiting: string[], unknown: string[], failed: string[] }>}
 */
export async function migrationStatus(databaseUrl) {
  const done = await withClient(databaseUrl, readDone);
  const own = ownMigrations();
  const finished = new Set(done.filter((row) => row.finished).map((row) => row.name));
  return {
    waiting: own.map(({ name }) => name).filter((name) => !finished.has(name)),
    unknown: [...finished].filter((name) => !own.some((migration) => migration.name === name)),
    failed: done.filter((row) => !row.finished && !finished.has(row.name)).map((row) => row.name),
  };
}

async function readDone(client) {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!table.rows[0].name) return [];
  const { rows } = await client.query(
    "SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows;
}

/**
 * Brings a database up to date. Does nothing, and quickly, when it is.
 * @throws a sentence when the database belongs to a newer version or when a migration fails
 */
export async function migrate(databaseUrl) {
  const { waiting, unknown } = await migrationStatus(databaseUrl);
  if (unknown.length > 0) {
    throw new Error(
      `The data was written by a newer version of Imprimatur (it knows the migration ${unknown.at(-1)}). ` +
        "Start that version, or set DATA_DIR or DATABASE_URL to other data.",
    );
  }
  if (waiting.length > 0) await runPrisma(["migrate", "deploy"], { DATABASE_URL: databaseUrl });
  return waiting;
}

/** Runs Prisma's command line quietly; what it said becomes the error's message when it fails. */
export async function runPrisma(args, env = {}) {
  const program = createRequire(join(root, "package.json")).resolve("prisma/build/index.js");
  return runQuietly(process.execPath, [program, ...args], { cwd: root, env: { ...process.env, ...env } });
}

function checksumOf(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
