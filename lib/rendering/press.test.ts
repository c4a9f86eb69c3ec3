import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { Press, PrintError } from "./press.server";

const script = join(mkdtempSync(join(tmpdir(), "press-")), "worker.mjs");
writeFileSync(
  script,
  `process.on("message", ({ id, say }) => {
    if (say === "die") process.exit(3);
    if (say === "hang") { for (;;); }
    process.send(say === "fail" ? { id, ok: false, why: "no such page" } : { id, ok: true, said: say, pid: process.pid });
  });
  process.on("disconnect", () => process.exit(0));`,
);
const press = new Press<{ say: string }, { said: string; pid: number }>({ script });
afterEach(() => press.stop());

it("does one job after the other in one process", async () => {
  const answers = await Promise.all(["가", "나", "다"].map((say) => press.run({ say })));
  expect(answers.map(({ said }) => said)).toEqual(["가", "나", "다"]);
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1);
});

it("says why a job failed, and goes on", async () => {
  await expect(press.run({ say: "fail" })).rejects.toThrow(new PrintError("no such page"));
  expect((await press.run({ say: "가" })).said).toBe("가");
});

it("begins anew when its process ends in the middle of a job", async () => {
  const [died, after] = await Promise.allSettled([press.run({ say: "die" }), press.run({ say: "가" })]);
  expect(died).toMatchObject({ status: "rejected", reason: { name: "PrintError" } });
  expect(after).toMatchObject({ status: "fulfilled", value: { said: "가" } });
});

it("stops a job that would never end", async () => {
  const hanging = press.run({ say: "hang" });
  press.stop("it took too long");
  await expect(hanging).rejects.toThrow("it took too long");
  expect((await press.run({ say: "가" })).said).toBe("가");
});

it("refuses to let more wait than it can do", async () => {
  const many = Array.from({ length: 60 }, (_, index) => press.run({ say: String(index) }));
  const settled = await Promise.allSettled(many);
  const refused = settled.filter(({ status }) => status === "rejected");
  expect(refused.length).toBe(19); // one is being done, 40 wait
});
