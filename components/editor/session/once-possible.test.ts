import { describe, expect, it } from "vitest";
import { oncePossible } from "./once-possible";

function teller() {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of [...listeners]) listener();
    },
    heard: () => listeners.size,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

describe("oncePossible", () => {
  it("does it at once where it can be done", () => {
    const { subscribe, heard } = teller();
    oncePossible(subscribe, () => true);
    expect(heard()).toBe(0);
  });

  it("does it once, though what it does is told to it in the middle of it", () => {
    const { subscribe, tell, heard } = teller();
    let possible = false;
    let done = 0;
    oncePossible(subscribe, () => {
      if (!possible) return false;
      done += 1;
      tell();
      return true;
    });
    tell();
    possible = true;
    tell();
    tell();
    expect({ done, heard: heard() }).toEqual({ done: 1, heard: 0 });
  });

  it("is called off", () => {
    const { subscribe, tell } = teller();
    let asked = 0;
    const stop = oncePossible(subscribe, () => {
      asked += 1;
      return false;
    });
    stop();
    tell();
    expect(asked).toBe(1);
  });
});
