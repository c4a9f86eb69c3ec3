import { EditorState } from "@tiptap/pm/state";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import { Slice, Fragment } from "@tiptap/pm/model";
import { collab, sendableSteps } from "prosemirror-collab";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/document/schema";
import { runsOf, takeIn } from "./inbox";
import { articleWith } from "./testing/writer";

const insertion = (text: string, at: number): Step =>
  new ReplaceStep(at, at, new Slice(Fragment.from(documentSchema.text(text)), 0, 0));

function typed(...steps: Step[]): EditorState {
  const state = EditorState.create({
    doc: articleWith("가나"),
    plugins: [collab({ version: 0, clientID: "mine" })],
  });
  return steps.reduce((now, step) => now.apply(now.tr.step(step)), state);
}

function taken(state: EditorState, steps: Step[], clientIds: string[]): EditorState {
  const batch = { version: steps.length, steps: steps.map((step) => step.toJSON()), clientIds };
  return runsOf(batch, "mine").reduce((now, part) => {
    const answer = takeIn(now, part, "mine");
    return answer.kind === "transaction" ? now.apply(answer.transaction) : now;
  }, state);
}

const textOf = (state: EditorState) => state.doc.textBetween(0, state.doc.content.size, "\n").trim();

describe("taking in", () => {
  it("parts a batch into what is own and what is of others", () => {
    const batch = { version: 9, steps: [1, 2, 3, 4], clientIds: ["other", "mine", "mine", "third"] };
    expect(runsOf(batch, "mine")).toEqual([
      { version: 6, steps: [1], clientIds: ["other"] },
      { version: 8, steps: [2, 3], clientIds: ["mine", "mine"] },
      { version: 9, steps: [4], clientIds: ["third"] },
    ]);
  });

  it("counts own steps behind those of others as acknowledged", () => {
    const state = taken(
      typed(insertion("A", 8), insertion("B", 9)),
      [insertion("앞", 7), insertion("A", 9)],
      ["other", "mine"],
    );
    expect(textOf(state)).toBe("앞가AB나");
    expect(sendableSteps(state)?.steps.map((step) => step.toJSON())).toEqual([insertion("B", 10).toJSON()]);
  });

  it("takes own steps as the authority has them when they stand otherwise here, and keeps what is unsent", () => {
    const state = taken(typed(insertion("A", 8), insertion("B", 9)), [insertion("A", 9)], ["mine"]);
    expect(textOf(state)).toBe("가B나A");
    expect(sendableSteps(state)?.version).toBe(1);
    expect(sendableSteps(state)?.steps).toHaveLength(1);
  });

  it("takes own steps that it does not know of", () =>
    expect(textOf(taken(typed(), [insertion("A", 8)], ["mine"]))).toBe("가A나"));
});
