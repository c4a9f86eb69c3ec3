import { afterAll, describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "./db.server";
import { notify, stopListening, subscribe } from "./notify.server";
import { newsroomDatabase } from "./testing/database";
import { eventually } from "./testing/eventually";

describe("notify", () => {
  const world = newsroomDatabase();
  afterAll(stopListening);

  it("tells the channel's subscribers what was committed, and nothing else", async () => {
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
    const ends = await Promise.all([
      subscribe("document:1", { onMessage: first }),
      subscribe("document:1", { onMessage: second }),
      subscribe("document:2", { onMessage: other }),
    ]);
    const undone = inTransaction(async (tx) => {
      await notify(tx, "document:1", "undone");
      throw new Error("stop");
    });
    await expect(undone).rejects.toThrow("stop");
    await inTransaction((tx) => notify(tx, "document:1", { version: 4 }));
    await eventually(() => expect(second).toHaveBeenCalledOnce());
    expect(first.mock.calls).toEqual([[{ version: 4 }]]);
    expect(other).not.toHaveBeenCalled();
    for (const end of ends) end();
  });

  it("comes back after its connection was cut and says that something may be missing", async () => {
    const [onMessage, onGap] = [vi.fn(), vi.fn()];
    const end = await subscribe("document:3", { onMessage, onGap });
    await world.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'imprimatur listener' AND datname = current_database()",
    );
    await eventually(() => expect(onGap).toHaveBeenCalledOnce());
    await notify(db, "document:3", "after");
    await eventually(() => expect(onMessage).toHaveBeenCalledWith("after"));
    end();
  });

  it("refuses what PostgreSQL would cut off", async () => {
    await expect(notify(db, "document:4", "가".repeat(3_000))).rejects.toThrow(RangeError);
  });
});
