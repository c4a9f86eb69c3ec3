import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { migrate, ownMigrations, runPrisma } from "../../../scripts/database/migrations.mjs";
import { withClient } from "../../../scripts/postgres/connect.mjs";
import { root } from "../../../scripts/root.mjs";

/**
 * A database with all migrations and no rows, named after their content: made once, cloned by every test file.
 * While there are no migrations yet, it is made from the schema.
 */
export async function prepareTemplate(urlOf: (database: string) => string): Promise<string> {
  const schema = readFileSync(join(root, "prisma/schema.prisma"));
  const migrations = ownMigrations();
  const content = createHash("sha256").update(migrations.length > 0 ? JSON.stringify(migrations) : schema);
  const name = `template_${content.digest("hex").slice(0, 16)}`;
  await withClient(urlOf("postgres"), async (client: Client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rows.length > 0) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    if (migrations.length > 0) await migrate(urlOf(unfinished));
    else await runPrisma(["db", "push"], { DATABASE_URL: urlOf(unfinished) });
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return name;
}

/** Drops what this run's test files left behind, such as those of a worker that was killed. */
export async function removeLeftovers(client: Client, run: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
    [run],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
