import { describe, expect, it } from "vitest";
import { type Counter, countAttempt, forgetAttempts } from "@/lib/access/attempts.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";

const start = Date.UTC(2026, 2, 1, 9);
const second = (seconds: number) => new Date(start + seconds * 1000);
const counter = (of: string, most = 3, door = "signIn"): Counter => ({ door, of, limit: { most, seconds: 60 } });

newsroomDatabase();

describe("countAttempt", () => {
  it("slides: the oldest attempt makes room when it leaves the window", async () => {
    const one = counter("slides");
    for (const moment of [0, 10, 20]) expect((await countAttempt([one], second(moment))).ok).toBe(true);
    const facts = { retryAt: second(60).toISOString(), seconds: 30, minutes: 1 };
    expect(await countAttempt([one], second(30))).toEqual({ ok: false, error: { code: "tooMany", facts } });
    expect((await countAttempt([one], second(61))).ok).toBe(true);
    expect((await countAttempt([one], second(62))).ok).toBe(false);
    expect((await countAttempt([one], second(71))).ok).toBe(true);
  });

  it("counts each door and each key apart", async () => {
    for (const moment of [0, 1, 2]) await countAttempt([counter("apart")], second(moment));
    expect((await countAttempt([counter("apart")], second(3))).ok).toBe(false);
    expect((await countAttempt([counter("apart", 3, "reset")], second(3))).ok).toBe(true);
    expect((await countAttempt([counter("other")], second(3))).ok).toBe(true);
  });

  it("refuses when either of two is used up, and says the later moment", async () => {
    const [account, address] = [counter("either", 1), counter("192.0.2.1", 2)];
    expect((await countAttempt([account, address], second(0))).ok).toBe(true);
    expect((await countAttempt([counter("second", 1), address], second(20))).ok).toBe(true);
    const refused = await countAttempt([counter("second", 1), address], second(30));
    expect(refused.ok ? null : refused.error.facts.retryAt).toBe(second(80).toISOString());
  });

  it("lets no volley through", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => countAttempt([counter("volley")], second(0))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  });

  it("forgets an account's attempts after a right one", async () => {
    const one = counter("forgets", 1);
    await countAttempt([one], second(0));
    await forgetAttempts(one);
    expect((await countAttempt([one], second(1))).ok).toBe(true);
  });
});
