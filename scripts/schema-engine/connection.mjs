import pg from "pg";
import { parse } from "pg-connection-string";

/** Parameters that Prisma puts into a database URL for itself; PostgreSQL would refuse them. */
const prismaOnly = ["schema", "connection_limit", "pool_timeout", "pgbouncer"];

export function withoutPrismaParameters(url) {
  const plain = new URL(url);
  for (const name of prismaOnly) plain.searchParams.delete(name);
  return plain.toString();
}

export function databaseName(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/**
 * Discrete settings rather than a connection string: a string wins over `database`, and the shadow database, which differs in
 * just that, would then silently be the main one.
 */
export function connectionSettings(url) {
  const { ssl, port, ...settings } = parse(withoutPrismaParameters(url));
  return { ...settings, port: port ? Number(port) : 5432, max: 1, ...(ssl === undefined ? {} : { ssl }) };
}

export async function tryConnection(url) {
  await withClient(withoutPrismaParameters(url), async () => {});
}

/** Creates the database that the URL names, through the server's `postgres` database. */
export async function createDatabase(url) {
  const name = databaseName(url);
  const server = new URL(withoutPrismaParameters(url));
  server.pathname = "/postgres";
  await withClient(server.toString(), (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
  return { databaseName: name };
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
