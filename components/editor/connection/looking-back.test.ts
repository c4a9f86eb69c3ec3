import { afterEach, describe, expect, it, vi } from "vitest";
import { LookingBack } from "./looking-back";
import { MemoryStore } from "./testing/writer";

const unsent = { articleId: "a", clientId: "c", schemaVersion: 1, version: 3, steps: [{}], keptAt: 0 };

/** The browser's; here only that there is one. */
function withStorage(): void {
  vi.stubGlobal("indexedDB", {});
}

afterEach(() => vi.unstubAllGlobals());

describe("what earlier pages have left", () => {
  it("is waited for where a mark says so", async () => {
    withStorage();
    const store = new MemoryStore();
    await store.keep(unsent);
    const looking = new LookingBack("a", store);
    expect(looking.holds).toBe(true);
    expect(await looking.left()).toEqual([unsent]);
  });

  it("is not known before the device has answered, without a mark", async () => {
    withStorage();
    const looking = new LookingBack("a", {
      isMarked: () => false,
      holds: async () => true,
      left: async () => [unsent],
    });
    expect(looking.holds).toBeNull();
    expect(await looking.left()).toEqual([unsent]);
    expect(looking.holds).toBe(true);
  });

  it("is nothing where nothing is held, and then nothing more is asked", async () => {
    withStorage();
    const store = new MemoryStore();
    const asked = vi.spyOn(store, "left");
    const looking = new LookingBack("a", store);
    expect(await looking.left()).toEqual([]);
    expect(looking.holds).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });

  it("is nothing on a device that cannot keep anything, or fails to say", async () => {
    expect(await new LookingBack("a", new MemoryStore()).left()).toEqual([]);
    withStorage();
    const refusing = {
      isMarked: () => false,
      holds: () => Promise.reject(new Error("no storage")),
      left: async () => [unsent],
    };
    expect(await new LookingBack("a", refusing).left()).toEqual([]);
    const failing = {
      isMarked: () => false,
      holds: async () => true,
      left: () => Promise.reject(new Error("no storage")),
    };
    expect(await new LookingBack("a", failing).left()).toEqual([]);
  });
});
