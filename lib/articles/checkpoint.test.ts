import { describe, expect, it } from "vitest";
import { checkpointDue } from "./checkpoint";

const now = new Date("2026-11-22T10:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("checkpointDue", () => {
  it.each([
    ["nothing new", "me", null, false],
    ["I go on", "me", ago(599), false],
    ["I have written for ten minutes", "me", ago(600), true],
    ["I come after somebody, at once", "other", ago(59), false],
    ["I come after somebody who wrote for a minute", "other", ago(60), true],
  ])("%s", (_name, lastAuthorId, unfrozenSince, due) => {
    expect(checkpointDue({ lastAuthorId, unfrozenSince }, "me", now)).toBe(due);
  });
});
