import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isMarkedUnsent, markUnsent, unmarkUnsent } from "./unsent-mark";

const kept = new Map<string, string>();
const writes = vi.fn((name: string, value: string) => void kept.set(name, value));

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  writes.mockClear();
  vi.stubGlobal("localStorage", {
    setItem: writes,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
  });
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the mark of what the device holds", () => {
  it("stands from the first word until a rest after the last was handed over, and is written once", () => {
    markUnsent("a");
    unmarkUnsent("a");
    vi.advanceTimersByTime(900);
    markUnsent("a");
    vi.advanceTimersByTime(5_000);
    expect(isMarkedUnsent("a")).toBe(true);
    expect(writes).toHaveBeenCalledTimes(1);
    unmarkUnsent("a");
    vi.advanceTimersByTime(1_000);
    expect(isMarkedUnsent("a")).toBe(false);
  });

  it("is of one article", () => {
    markUnsent("a");
    expect(isMarkedUnsent("b")).toBe(false);
    unmarkUnsent("a");
  });

  it("is not there, and breaks nothing, in a browser that keeps nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    markUnsent("c");
    expect(isMarkedUnsent("c")).toBe(false);
    unmarkUnsent("c");
    vi.advanceTimersByTime(1_000);
  });
});
