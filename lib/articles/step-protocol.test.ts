import { describe, expect, it } from "vitest";
import { articleStates, stateAfterEdit, takesEdits } from "./article-state";
import { maxSteps, sendStepsSchema } from "./step-protocol";

const step = { stepType: "replace", from: 1, to: 2 };
const body = { version: 0, clientId: "abcdefgh", steps: [step] };

describe("sendStepsSchema", () => {
  it("takes a plain request", () => expect(sendStepsSchema.safeParse(body).success).toBe(true));

  it.each([
    ["nothing", undefined],
    ["a list", []],
    ["no steps", { ...body, steps: [] }],
    ["too many steps", { ...body, steps: Array(maxSteps + 1).fill(step) }],
    ["a version below 0", { ...body, version: -1 }],
    ["a version that is text", { ...body, version: "0" }],
    ["a fraction of a version", { ...body, version: 0.5 }],
    ["a short client id", { ...body, clientId: "abc" }],
    ["a client id with a colon", { ...body, clientId: "abc:defgh" }],
    ["an unknown key", { ...body, admin: true }],
    ["an unknown step", { ...body, steps: [{ ...step, stepType: "docAttr" }] }],
    ["a step without a kind", { ...body, steps: [{ from: 1, to: 2 }] }],
    ["a position below 0", { ...body, steps: [{ ...step, from: -1 }] }],
    ["a position that is not a number", { ...body, steps: [{ ...step, from: "1" }] }],
    ["a range that runs backwards", { ...body, steps: [{ ...step, from: 5 }] }],
    ["half a position", { ...body, steps: [{ ...step, to: 1.5 }] }],
    [
      "an attribute named like a prototype",
      { ...body, steps: [{ stepType: "attr", pos: 1, attr: "__proto__", value: 1 }] },
    ],
    ["an attribute that is an object", { ...body, steps: [{ stepType: "attr", pos: 1, attr: "align", value: {} }] }],
  ])("refuses %s", (_name, value) => expect(sendStepsSchema.safeParse(value).success).toBe(false));
});

describe("takesEdits", () => {
  it.each(articleStates)("%s", (state) => {
    expect(takesEdits(state)).toBe(["planned", "draft", "changesRequested"].includes(state));
    expect(takesEdits(stateAfterEdit(state))).toBe(takesEdits(state));
  });
});
