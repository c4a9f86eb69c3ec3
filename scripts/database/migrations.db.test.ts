import { describe, expect, it } from "vitest";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { migrate, migrationStatus, ownMigrations, runPrisma } from "./migrations.mjs";

describe("the migrations", () => {
  const world = newsroomDatabase();

  it("make exactly what the schema says", async () => {
    const diff = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema.prisma", "--script"];
    const script = await runPrisma(diff, { DATABASE_URL: world.url });
    const statements = script.split("\n").filter((line) => /^(CREATE|ALTER|DROP)\b/.test(line));
    expect(statements).toEqual([]);
  }, 60_000);

  it("are known to be done, and doing them again does nothing", async () => {
    expect(await migrationStatus(world.url)).toEqual({ waiting: [], unknown: [], failed: [] });
    expect(await migrate(world.url)).toEqual([]);
    expect(ownMigrations().length).toBeGreaterThan(0);
  });

  it("refuse a database of a newer version with one sentence", async () => {
    await world.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      VALUES ('x', 'x', '29990101000000_later', now(), 1)`);
    await expect(migrate(world.url)).rejects.toThrow(/newer version.*29990101000000_later/);
  });
});
