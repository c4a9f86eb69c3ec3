import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn.server";

describe("in turn", () => {
  it("lets nobody in before the one before is done, whatever became of them", async () => {
    const seen: string[] = [];
    const turn = (name: string, fails = false) =>
      inTurn("one", async () => {
        seen.push(`${name} in`);
        await Promise.resolve();
        await Promise.resolve();
        seen.push(`${name} out`);
        if (fails) throw new Error(name);
        return name;
      });
    const all = await Promise.allSettled([turn("a"), turn("b", true), turn("c")]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
  });

  it("keeps nobody waiting for another thing", async () => {
    const never = inTurn("one", () => new Promise<never>(() => {}));
    expect(await inTurn("other", async () => "done")).toBe("done");
    void never;
  });
});
