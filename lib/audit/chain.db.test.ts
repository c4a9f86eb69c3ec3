import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { inTransaction } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { record } from "./record.server";
import { sealEvents } from "./seal-events.server";
import { verifyChain } from "./verify-chain.server";

const world = newsroomDatabase({ each: true });

const happen = (round: number) =>
  inTransaction((tx) =>
    record(tx, { kind: "article.submitted", actor: null, subject: { type: "article", id: newId() }, facts: { round } }),
  );

async function happenTimes(count: number): Promise<void> {
  for (let round = 1; round <= count; round += 1) await happen(round);
}

/** Past the triggers and the foreign keys, as somebody who owns the database could. */
const byForce = (sql: string) => world.query(`SET session_replication_role = replica; ${sql}`);

describe("an untouched trail", () => {
  it("is unbroken; what is not sealed yet is counted", async () => {
    await happenTimes(3);
    expect(await verifyChain()).toMatchObject({ sealed: 0n, unsealed: 3, broken: null });
    expect(await sealEvents()).toBe(3);
    await happen(4);
    expect(await verifyChain()).toMatchObject({ sealed: 3n, unsealed: 1, late: 0, broken: null });
  });

  it("is one chain, however many write and seal at once", async () => {
    const write = async () => {
      await happenTimes(15);
    };
    const seal = async () => {
      for (let round = 0; round < 12; round += 1) await sealEvents();
    };
    await Promise.all([write(), write(), write(), seal(), seal()]);
    await sealEvents();
    expect(await verifyChain()).toMatchObject({ sealed: 45n, unsealed: 0, broken: null });
  });

  it("takes in what was committed after an entry with a higher number", async () => {
    let finish = () => {};
    const held = new Promise<void>((done) => {
      finish = done;
    });
    let begun = () => {};
    const written = new Promise<void>((done) => {
      begun = done;
    });
    const slow = inTransaction(async (tx) => {
      await record(tx, { kind: "article.saved", actor: null, subject: { type: "article", id: newId() } });
      begun();
      await held;
    });
    await written;
    await happen(1);
    await sealEvents();
    finish();
    await slow;
    expect(await sealEvents()).toBe(1);
    expect(await verifyChain()).toMatchObject({ unsealed: 0, broken: null });
  });
});

describe("a trail that somebody touched", () => {
  it.each([
    ["an altered fact", `UPDATE "AuditEvent" SET facts = '{"round": 9}' WHERE sequence = 2`, "altered", "2"],
    ["an altered person", `UPDATE "AuditEvent" SET "actorId" = gen_random_uuid() WHERE sequence = 2`, "altered", "2"],
    ["an altered time", `UPDATE "AuditEvent" SET at = at - interval '1 ms' WHERE sequence = 2`, "altered", "2"],
    ["a removed entry", 'DELETE FROM "AuditEvent" WHERE sequence = 2', "removed", "2"],
    [
      "an entry that is removed with its seal",
      'DELETE FROM "AuditSeal" WHERE sequence = 2; DELETE FROM "AuditEvent" WHERE sequence = 2',
      "removed",
      null,
    ],
    [
      "places that were closed up",
      'DELETE FROM "AuditSeal" WHERE sequence = 2; DELETE FROM "AuditEvent" WHERE sequence = 2; UPDATE "AuditSeal" SET position = position - 1 WHERE position > 2',
      "relinked",
      "3",
    ],
    [
      "two entries that changed places",
      `UPDATE "AuditSeal" SET sequence = -sequence WHERE sequence IN (2, 3); UPDATE "AuditSeal" SET sequence = CASE sequence WHEN -2 THEN 3 ELSE 2 END WHERE sequence < 0`,
      "altered",
      "3",
    ],
    [
      "an entry that was put in with an older time",
      `UPDATE "AuditEvent" SET sequence = sequence WHERE false; INSERT INTO "AuditEvent" (sequence, at, kind, "subjectType", "subjectId", facts) VALUES (0, now() - interval '1 hour', 'article.saved', 'article', 'x', '{}')`,
      "inserted",
      "0",
    ],
  ])("%s", async (_, sql, reason, sequence) => {
    await happenTimes(5);
    await sealEvents();
    await byForce(sql);
    await sealEvents();
    expect((await verifyChain()).broken).toMatchObject({ reason, sequence });
  });

  it("whose end was cut off no longer holds the head that was noted", async () => {
    await happenTimes(5);
    await sealEvents();
    const { sealed: position, head: hash } = await verifyChain();
    expect((await verifyChain({ position, hash })).broken).toBeNull();
    await byForce('DELETE FROM "AuditSeal" WHERE sequence = 5; DELETE FROM "AuditEvent" WHERE sequence = 5');
    expect((await verifyChain()).broken).toBeNull();
    expect((await verifyChain({ position, hash })).broken).toMatchObject({ reason: "headMissing" });
  });

  it("cannot be touched through the app's own door", async () => {
    await happen(1);
    await sealEvents();
    await expect(world.query('DELETE FROM "AuditSeal"')).rejects.toThrow("append-only");
    await expect(world.query(`UPDATE "AuditSeal" SET hash = repeat('0', 64)`)).rejects.toThrow("append-only");
  });
});
