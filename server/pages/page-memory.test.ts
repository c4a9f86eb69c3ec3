import { expect, it } from "vitest";
import type { StoredPage } from "@/lib/pages/stored-page";
import { PageMemory } from "./page-memory";

const page = (path: string, bytes = 1_000): StoredPage => ({
  ...{ path, variant: "", key: "site", version: 1, hash: "", headers: {} },
  gzip: Buffer.alloc(bytes),
  brotli: Buffer.alloc(0),
});

it("holds what was asked for most recently, and never more than its bytes", () => {
  const memory = new PageMemory(10_000);
  const [first, second, third, fourth] = [page("/1"), page("/2"), page("/3"), page("/4")];
  for (const one of [first, second, third]) memory.put(one);
  memory.touch(first);
  memory.put(fourth);
  expect(["/1", "/2", "/3", "/4"].map((path) => memory.get(path, "") !== undefined)).toEqual([true, false, true, true]);
  expect(memory.bytes).toBe(9_000);
});

it("counts a page that is put again once, and forgets only the page that is meant", () => {
  const memory = new PageMemory(10_000);
  const [old, now] = [page("/1"), page("/1", 2_000)];
  memory.put(old);
  memory.put(now);
  expect(memory.bytes).toBe(4_000);
  memory.remove(old);
  expect(memory.get("/1", "")).toBe(now);
  memory.remove(now);
  expect([memory.get("/1", ""), memory.bytes]).toEqual([undefined, 0]);
});

it("does not hold what is larger than all that it may hold", () => {
  const memory = new PageMemory(5_000);
  memory.put(page("/large", 6_000));
  expect([memory.get("/large", ""), memory.bytes]).toEqual([undefined, 0]);
});
