import { describe, expect, it } from "vitest";
import { Recent } from "./recent";

describe("Recent", () => {
  it("makes a value once for many who ask", async () => {
    let made = 0;
    const recent = new Recent<number>(2);
    const make = async () => ++made;
    expect(await Promise.all([recent.get("a", make), recent.get("a", make), recent.get("a", make)])).toEqual([1, 1, 1]);
  });

  it("forgets what nobody asked for longest", async () => {
    let made = 0;
    const recent = new Recent<number>(2);
    const make = async () => ++made;
    for (const key of ["a", "b", "a", "c"]) await recent.get(key, make);
    expect(await recent.get("a", make)).toBe(1);
    expect(await recent.get("b", make)).toBe(4);
  });

  it("asks again after a failure", async () => {
    const recent = new Recent<number>(2);
    await expect(recent.get("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await recent.get("a", async () => 1)).toBe(1);
  });
});
