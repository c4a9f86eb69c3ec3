import { EditorState } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import { collab, receiveTransaction } from "prosemirror-collab";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/document/schema";
import { CaretPlaces } from "./caret-places";
import { articleWith } from "./testing/writer";

const inserted = (text: string, at: number) =>
  Step.fromJSON(documentSchema, {
    stepType: "replace",
    from: at,
    to: at,
    slice: { content: [{ type: "text", text }] },
  });

function following() {
  const places = new CaretPlaces();
  let state = EditorState.create({
    doc: articleWith("하나둘셋"),
    plugins: [collab({ version: 5, clientID: "me-myself" })],
  });
  const take = (...steps: Step[]) => {
    state = state.apply(
      receiveTransaction(
        state,
        steps,
        steps.map(() => "somebody"),
      ),
    );
    places.learn(5 + steps.length, steps);
  };
  const type = (text: string, at: number) => {
    state = state.apply(state.tr.insertText(text, at));
  };
  return {
    places,
    take,
    type,
    at: (version: number, head: number) => places.place({ version, anchor: head, head }, state),
  };
}

describe("where somebody else's caret stands here", () => {
  it("is where they say it is, in the same version", () => {
    expect(following().at(5, 9)).toEqual({ anchor: 9, head: 9 });
  });

  it("moves over what was taken in since", () => {
    const { at, take } = following();
    take(inserted("가", 7), inserted("나", 7));
    expect(at(5, 9)).toEqual({ anchor: 11, head: 11 });
    expect(at(6, 9)).toEqual({ anchor: 10, head: 10 });
  });

  it("moves over what is typed here and not yet sent", () => {
    const { at, type } = following();
    type("다라", 7);
    expect(at(5, 9)).toEqual({ anchor: 11, head: 11 });
  });

  it("waits for a version that is not here, and gives up on one that is forgotten", () => {
    const { at, take } = following();
    expect(at(6, 9)).toBe("later");
    take(inserted("가", 7));
    expect(at(4, 9)).toBe("never");
  });

  it("never lies outside the document", () => {
    expect(following().at(5, 4000)).toMatchObject({ head: 14 });
  });
});
