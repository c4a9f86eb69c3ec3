import { describe, expect, it } from "vitest";
import { turns } from "./turns";

describe("turns", () => {
  it("work on so much at once, let so much wait, and send the rest away", async () => {
    const inTurn = turns({ atOnce: 2, waiting: 1 });
    const ends: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const work = () =>
      inTurn(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => ends.push(resolve));
        running -= 1;
        return "done";
      });
    const [first, second, third, fourth] = [work(), work(), work(), work()];
    expect(await fourth).toBeNull();
    expect(running).toBe(2);
    ends.shift()?.();
    expect(await first).toBe("done");
    await expect.poll(() => ends.length).toBe(2); // the one that waited has begun
    for (const end of ends.splice(0)) end();
    expect(await Promise.all([second, third])).toEqual(["done", "done"]);
    expect(most).toBe(2);
  });

  it("go on after work that failed", async () => {
    const inTurn = turns({ atOnce: 1, waiting: 0 });
    await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await inTurn(async () => 1)).toBe(1);
  });
});
