import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { withClient } from "../postgres/connect.mjs";
import { runQuietly } from "../start/run-quietly.mjs";
import { root } from "../root.mjs";

// Prisma's own command line on a small project of its own, with our engine beneath it.
const project = mkdtempSync(join(tmpdir(), "imprimatur-prisma-"));
mkdirSync(join(project, "prisma"));
for (const name of ["node_modules", "scripts"]) symlinkSync(join(root, name), join(project, name));
for (const name of ["prisma.config.ts", "package.json"])
  writeFileSync(join(project, name), readFileSync(join(root, name)));

const schema = (models: string) =>
  writeFileSync(
    join(project, "prisma/schema.prisma"),
    `generator client {\n  provider = "prisma-client"\n  output = "../client"\n}\ndatasource db {\n  provider = "postgresql"\n}\n${models}`,
  );
const person = "model Person {\n  id Int @id\n  name String\n}\n";

describe("Prisma's command line without its download host", () => {
  const world = newsroomDatabase();
  const url = `${world.url}_shim`;
  const prisma = (...args: string[]) =>
    runQuietly(process.execPath, [join(root, "node_modules/prisma/build/index.js"), ...args], {
      cwd: project,
      env: { ...process.env, DATABASE_URL: url },
    });
  const ask = (sql: string) =>
    withClient(url, async (client: Client) => {
      const { rows } = await client.query(sql);
      return rows;
    });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  beforeAll(() => world.query(`CREATE DATABASE ${new URL(url).pathname.slice(1)}`));

  it("generates, makes a migration, and sees that it is done", async () => {
    schema(person);
    await prisma("generate");
    await prisma("migrate", "dev", "--name", "person");
    const [folder] = readdirSync(join(project, "prisma/migrations"));
    expect(readFileSync(join(project, "prisma/migrations", folder ?? "", "migration.sql"), "utf8")).toContain(
      'CREATE TABLE "Person"',
    );
    expect(await prisma("migrate", "status")).toContain("up to date");
  }, 120_000);

  it("deploys a migration whose functions hold semicolons", async () => {
    const folder = join(project, "prisma/migrations/29990101000000_function");
    mkdirSync(folder);
    writeFileSync(
      join(folder, "migration.sql"),
      `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END $$;`,
    );
    await prisma("migrate", "deploy");
    expect(await ask("SELECT twice(21) AS answer")).toEqual([{ answer: 42 }]);
  }, 120_000);

  it("replays the migrations in a shadow database of its own and leaves none behind", async () => {
    schema(`${person}model Place {\n  id Int @id\n}\n`);
    const script = await prisma(
      "migrate",
      "diff",
      "--from-migrations",
      "prisma/migrations",
      "--to-schema",
      "prisma/schema.prisma",
      "--script",
    );
    expect(script).toContain('CREATE TABLE "Place"');
    expect(script).not.toContain('CREATE TABLE "Person"');
    expect(
      await world.query("SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow_db_%'"),
    ).toEqual([]);
    expect(await ask("SELECT to_regclass('\"Place\"') AS place")).toEqual([{ place: null }]);
  }, 120_000);

  it("says in Prisma's words that a server cannot be reached", async () => {
    const away = runQuietly(process.execPath, [join(root, "node_modules/prisma/build/index.js"), "migrate", "deploy"], {
      cwd: project,
      env: { ...process.env, DATABASE_URL: "postgresql://nobody:secret@127.0.0.1:1/none" },
    });
    await expect(away).rejects.toThrow("Can't reach database server at `127.0.0.1:1`");
  }, 120_000);
});
