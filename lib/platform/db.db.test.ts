import { describe, expect, it } from "vitest";
import { isConflict, isOutOfTime } from "./conflict";
import { db, inTransaction } from "./db.server";
import { newsroomDatabase } from "./testing/database";

const person = (email: string) => ({ email, name: email });

describe("inTransaction", () => {
  const world = newsroomDatabase();

  it("writes all or nothing", async () => {
    const failure = inTransaction(async (tx) => {
      await tx.user.create({ data: person("half@example.org") });
      throw new Error("stop");
    });
    await expect(failure).rejects.toThrow("stop");
    expect(await db.user.count({ where: { email: "half@example.org" } })).toBe(0);
  });

  it("says of a query that it took longer than its transaction allows", async () => {
    const slow = inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('statement_timeout', '20', true)`;
      await tx.$queryRaw`SELECT pg_sleep(5)::text`;
    });
    const error: unknown = await slow.catch((failure: unknown) => failure);
    expect([isOutOfTime(error), isConflict(error)]).toEqual([true, false]);
    expect(isOutOfTime(new Error("another"))).toBe(false);
  });

  it("does it again after losing a serialization race", async () => {
    await db.user.create({ data: person("race@example.org") });
    let runs = 0;
    let bothHaveRead = () => {};
    const both = new Promise<void>((resolve) => {
      bothHaveRead = resolve;
    });
    const rename = (name: string) =>
      inTransaction(
        async (tx) => {
          runs += 1;
          const { name: before } = await tx.user.findUniqueOrThrow({ where: { email: "race@example.org" } });
          if (runs >= 2) bothHaveRead();
          await both;
          await tx.user.update({ where: { email: "race@example.org" }, data: { name: `${before}+${name}` } });
        },
        { isolation: "serializable" },
      );
    await Promise.all(["a", "b"].map(rename));
    const { name } = await db.user.findUniqueOrThrow({ where: { email: "race@example.org" } });
    expect(name.split("+").slice(1).sort()).toEqual(["a", "b"]);
    expect(runs).toBe(3);
  });

  it("does it again after a deadlock, in raw queries too", async () => {
    await db.user.createMany({ data: [person("one@example.org"), person("two@example.org")] });
    let waiting = 0;
    let bothHoldOne = () => {};
    const both = new Promise<void>((resolve) => {
      bothHoldOne = resolve;
    });
    const lock = (first: string, second: string) =>
      inTransaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "User" WHERE email = ${first} FOR UPDATE`;
        waiting += 1;
        if (waiting >= 2) bothHoldOne();
        await both;
        await tx.$queryRaw`SELECT 1 FROM "User" WHERE email = ${second} FOR UPDATE`;
      });
    await Promise.all([lock("one@example.org", "two@example.org"), lock("two@example.org", "one@example.org")]);
    expect(waiting).toBe(3);
  });

  it("keeps moments exact on a server whose own zone is elsewhere", async () => {
    await world.query(`ALTER DATABASE ${new URL(world.url).pathname.slice(1)} SET timezone = 'Asia/Seoul'`);
    await db.$disconnect(); // sessions that are open keep their zone
    const moment = new Date("2026-03-01T10:20:30.400Z");
    const { id } = await db.user.create({ data: { ...person("zone@example.org"), createdAt: moment } });
    expect((await db.user.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(moment);
    const [row] = await world.query<{ at: Date }>(`SELECT "createdAt" AS at FROM "User" WHERE id = $1`, [id]);
    expect(row?.at).toEqual(moment);
  });
});
