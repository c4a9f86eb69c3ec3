import fc from "fast-check";
import { EditorState } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { describe, expect, it } from "vitest";
import { bullets, p, subhead, article as written } from "@/lib/document/build";
import { documentSchema } from "@/lib/document/schema";
import { placeLate } from "./rebase-steps";
import type { StepJson } from "./step-protocol";

const doc = documentSchema.nodeFromJSON(
  written({ title: "제목" }, p("가나다라마바사"), subhead("소제목"), bullets("하나", "둘"), p("끝")),
);

type Move = { readonly what: "type" | "delete" | "split" | "mark"; readonly at: number; readonly length: number };
const moves = fc.array(
  fc.record({
    what: fc.constantFrom<Move["what"][]>("type", "type", "delete", "split", "mark"),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

function open(clientID: string): EditorState {
  return EditorState.create({ doc, plugins: [collab({ version: 0, clientID })] });
}

function moved(state: EditorState, { what, at, length }: Move): EditorState {
  const places: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.isTextblock)
      for (let inside = 0; inside <= node.content.size; inside += 1) places.push(position + 1 + inside);
  });
  const from = places[Math.floor(at * (places.length - 1))] ?? 1;
  const { parent, parentOffset } = state.doc.resolve(from);
  const to = Math.min(from + length, from + parent.content.size - parentOffset);
  const { tr } = state;
  if (what === "type") tr.insertText("글", from);
  else if (what === "delete" && to > from) tr.delete(from, to);
  else if (what === "mark" && to > from) tr.addMark(from, to, documentSchema.mark("strong"));
  else if (what === "split" && parent.type.name === "paragraph") tr.split(from);
  return state.apply(tr);
}

const stepsOf = (state: EditorState): readonly Step[] => sendableSteps(state)?.steps ?? [];
const json = (steps: readonly Step[]) => steps.map((step) => step.toJSON() as StepJson);

describe("placing steps that come late", () => {
  it("agrees with what their author's editor makes of them, however what was missed comes in", () => {
    let placed = 0;
    fc.assert(
      fc.property(moves, moves, (mine, theirs) => {
        const author = mine.reduce(moved, open("mine"));
        const other = theirs.reduce(moved, open("other"));
        const missed = stepsOf(other);
        const late = placeLate(other.doc, json(stepsOf(author)), json(missed));
        if (!late) return;
        placed += 1;
        const atOnce = author.apply(
          receiveTransaction(
            author,
            missed,
            missed.map(() => "other"),
          ),
        );
        const oneByOne = missed.reduce(
          (state, step) => state.apply(receiveTransaction(state, [step], ["other"])),
          author,
        );
        for (const state of [atOnce, oneByOne]) {
          expect(json(stepsOf(state))).toEqual(late.steps);
          expect(state.doc.eq(late.node)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(placed).toBeGreaterThan(100);
  });

  it.each<[string, StepJson[], StepJson[], boolean]>([
    ["beside what was deleted", [insertion("글", 10)], [{ stepType: "replace", from: 11, to: 13 }], true],
    ["at the edge of what was deleted", [insertion("글", 11)], [{ stepType: "replace", from: 11, to: 13 }], true],
    ["inside of what was deleted", [insertion("글", 12)], [{ stepType: "replace", from: 11, to: 13 }], false],
    ["that does not fit", [insertion("글", 9_000)], [insertion("앞", 9)], false],
    ["that is no step", [{ stepType: "replace", from: 9, to: 9, slice: { content: [{ type: "script" }] } }], [], false],
  ])("what stands %s", (_, mine, theirs, isPlaced) => {
    const after = theirs.reduce((node, step) => applied(node, step), doc);
    expect(placeLate(after, mine, theirs) !== null).toBe(isPlaced);
  });
});

function insertion(text: string, at: number): StepJson {
  return { stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text }] } };
}

function applied(node: typeof doc, step: StepJson): typeof doc {
  return placeLate(node, [step], [])?.node ?? node;
}
