import { describe, expect, it } from "vitest";
import { afterLook, type Finding } from "./link-state";

const now = new Date("2026-03-02T00:00:00Z");
const hours = (moment: Date) => (moment.getTime() - now.getTime()) / 3_600_000;

describe("afterLook", () => {
  it.each<[string, Finding, number, string | undefined, number, number]>([
    ["alive", { kind: "alive", status: 200 }, 3, "alive", 0, 720],
    ["moved", { kind: "moved", status: 200, to: "https://a.example/" }, 0, "moved", 0, 720],
    ["closed", { kind: "closed", status: 403 }, 2, "closed", 0, 720],
    ["gone, once", { kind: "gone", status: 404 }, 0, undefined, 1, 24],
    ["gone, twice", { kind: "gone", status: 404 }, 1, "dead", 2, 336],
    ["failed, once", { kind: "failed", status: 500, problem: null }, 0, undefined, 1, 1],
    ["failed, twice", { kind: "failed", status: null, problem: "timeout" }, 1, undefined, 2, 6],
    ["failed, three times", { kind: "failed", status: null, problem: "timeout" }, 2, undefined, 3, 24],
    ["failed, four times", { kind: "failed", status: null, problem: "timeout" }, 3, undefined, 4, 72],
    ["failed, five times", { kind: "failed", status: null, problem: "timeout" }, 4, "dead", 5, 336],
    ["dead, and still", { kind: "failed", status: null, problem: "timeout" }, 9, "dead", 10, 336],
    ["dead, and back", { kind: "alive", status: 200 }, 9, "alive", 0, 720],
  ])("%s", (_, finding, failures, state, failuresAfter, wait) => {
    const after = afterLook(finding, { failures, now, spread: 0 });
    expect("linkState" in after ? after.linkState : undefined).toBe(state);
    expect(after.linkFailures).toBe(failuresAfter);
    expect(hours(after.linkNextAt)).toBe(wait);
    expect(hours(afterLook(finding, { failures, now, spread: 1 }).linkNextAt)).toBeCloseTo(wait * 1.1);
  });
});
