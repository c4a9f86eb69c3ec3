import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { record } from "./record.server";

describe("record", () => {
  const world = newsroomDatabase();
  const submitted = (id: string) =>
    ({ kind: "article.submitted", actor: null, subject: { type: "article", id }, facts: { round: 2 } }) as const;

  it("writes the event with the change, and not without it", async () => {
    const [kept, undone] = [newId(), newId()];
    await inTransaction((tx) => record(tx, submitted(kept)));
    const failing = inTransaction(async (tx) => {
      await record(tx, submitted(undone));
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    const events = await db.auditEvent.findMany({ where: { subjectId: { in: [kept, undone] } } });
    expect(events).toMatchObject([{ kind: "article.submitted", actorId: null, subjectId: kept, facts: { round: 2 } }]);
  });

  it("refuses facts of another shape", async () => {
    const wrong = { ...submitted(newId()), facts: { round: "two" } } as unknown as ReturnType<typeof submitted>;
    await expect(inTransaction((tx) => record(tx, wrong))).rejects.toThrow("round");
  });

  it.each(["UPDATE \"AuditEvent\" SET kind = 'x'", 'DELETE FROM "AuditEvent"', 'TRUNCATE "AuditEvent" CASCADE'])(
    "the database refuses: %s",
    async (sql) => {
      await db.$transaction((tx) => record(tx, submitted(newId())));
      await expect(world.query(sql)).rejects.toThrow("append-only");
    },
  );
});
