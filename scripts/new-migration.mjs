// `npm run migration -- NAME`: writes a migration for what changed in prisma/schema.prisma, against a throw-away database of the
// test server. Read it, and add by hand what the schema language cannot say; the next start runs it.
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate, runPrisma } from "./database/migrations.mjs";
import { startCluster } from "./postgres/cluster.mjs";
import { withClient } from "./postgres/connect.mjs";
import { root } from "./root.mjs";

const [name] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name ?? "")) {
  console.error("Name the migration in lower case with underscores: npm run migration -- add_readers");
  process.exit(2);
}

const cluster = await startCluster({ folder: join(root, ".data-test") });
const database = `migration_${randomBytes(4).toString("hex")}`;
const url = cluster.url(database);
await withClient(cluster.url("postgres"), (client) => client.query(`CREATE DATABASE ${database}`));
try {
  await migrate(url);
  const diff = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema.prisma", "--script"];
  const script = await runPrisma(diff, { DATABASE_URL: url });
  if (/^(CREATE|ALTER|DROP)\b/m.test(script)) write(script.slice(script.indexOf("--")));
  else console.log("The migrations make exactly what the schema says: there is nothing to write.");
} finally {
  await withClient(cluster.url("postgres"), (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
  if (!cluster.reused) await cluster.stop();
}

function write(script) {
  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(root, "prisma", "migrations", `${moment}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), script);
  console.log(`Written: ${folder}/migration.sql`);
}
