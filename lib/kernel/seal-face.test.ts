import { describe, expect, it } from "vitest";
import { sealEdge, sealSigns } from "./seal-face";

describe("sealSigns", () => {
  it.each([
    ["김서연", "김서연인"],
    ["김 서연", "김서연인"],
    ["이준", "이준의인"],
    ["남궁민수", "남궁민수"],
    ["Ada Lovelace", "AL"],
    ["plato", "P"],
    ["王 小明", "王小"],
    ["", ""],
  ])("%s is cut as %s", (name, cut) => {
    const signs = sealSigns(name);
    expect(signs.map(({ sign }) => sign).join("")).toBe(cut);
    for (const { x, y, width, height } of signs) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(6);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(94);
    }
  });
});

describe("sealEdge", () => {
  it("is the same for a name and another for another", () => {
    expect(sealEdge("김서연")).toBe(sealEdge("김서연".normalize("NFD")));
    expect(sealEdge("김서연")).not.toBe(sealEdge("이준"));
  });
});
