// A test file's own PostgreSQL database, on the real engine, migrated and empty:
//
//   import { db } from "@/lib/platform/db.server";
//   import { newsroomDatabase } from "@/lib/platform/testing/database";
//
//   describe("publishIssue", () => {
//     const world = newsroomDatabase();          // registers beforeAll and afterAll
//
//     it("refuses …", async () => {
//       await db.publication.create({ … });      // `db` points to this file's database already
//       await world.query("SELECT …");           // plain SQL, past Prisma, as the database's owner
//     });
//   });
//
// Files run beside each other, tests of one file one after the other on the same database: make your own rows and look only at
// them, or ask for `newsroomDatabase({ each: true })`, which gives every test a fresh database (some 50 ms each).
// Name such files `x.db.test.ts`. One call a file: it is the file's database.
import { rm } from "node:fs/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { db } from "../db.server";

export type NewsroomDatabase = {
  /** Address of this file's database, for clients of one's own (a second process, a raw connection). */
  readonly url: string;
  /** Runs SQL on a connection beside Prisma's. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
};

export function newsroomDatabase({ each = false }: { each?: boolean } = {}): NewsroomDatabase {
  const url = process.env.DATABASE_URL ?? "";
  const [before, after] = each ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(() => createFromTemplate(url), 60_000);
  after(() => drop(url), 60_000);
  afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));
  return {
    url,
    query: (sql, values) =>
      withClient(url, async (client) => {
        const { rows } = await client.query(sql, values);
        return rows;
      }),
  };
}

async function createFromTemplate(url: string) {
  const { template } = inject("databaseServer");
  await withClient(inject("databaseServer").url, (client) =>
    client.query(`CREATE DATABASE ${nameOf(url)} TEMPLATE ${template}`),
  );
}

async function drop(url: string) {
  await db.$disconnect();
  await withClient(inject("databaseServer").url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${nameOf(url)} WITH (FORCE)`),
  );
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function withClient<Value>(connectionString: string, work: (client: pg.Client) => Promise<Value>) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
