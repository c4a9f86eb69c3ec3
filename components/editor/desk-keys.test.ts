import { describe, expect, it } from "vitest";
import { deskKeyOf } from "./desk-keys";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, key: "ㄹ" };

describe("the desk's keys", () => {
  it.each([
    [{ code: "KeyF", ctrlKey: true }, "find"],
    [{ code: "KeyF", metaKey: true }, "find"],
    [{ code: "KeyF", ctrlKey: true, shiftKey: true }, "replace"],
    [{ code: "KeyH", ctrlKey: true }, "replace"],
    [{ code: "KeyH", metaKey: true }, null],
    [{ code: "KeyF", ctrlKey: true, metaKey: true }, null],
    [{ code: "KeyF", ctrlKey: true, altKey: true }, null],
    [{ code: "KeyF" }, null],
    [{ code: "KeyO", ctrlKey: true, altKey: true }, "outline"],
    [{ code: "Slash", ctrlKey: true }, "help"],
  ])("%j is %s", (pressed, key) => expect(deskKeyOf({ ...none, ...pressed } as KeyboardEvent)).toBe(key));
});
