import { EditorState, type Transaction } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { holder, line, pageWith } from "../testing/page-state";
import { sourceNumbers } from "./source-numbers";

const text = (value: string) => ({ type: "text", text: value });
const cite = (last: string) => ({
  type: "citation",
  attrs: { sourceId: `01a2184c-fdc4-7821-b3d5-33cc3edcfd0${last}` },
});
const note = (value: string) => ({ type: "note", attrs: { kind: "footnote" }, content: [text(value)] });

const plugin = sourceNumbers();
const begun = () => {
  const { doc } = pageWith(
    [
      line("앞글"),
      holder("paragraph", text("하나"), cite("1"), text("둘"), note("각주"), cite("2"), text("셋")),
      holder("paragraph", text("넷"), cite("1")),
    ],
    "앞글",
  );
  return EditorState.create({ doc, plugins: [plugin] });
};

/** What is drawn, with its place: as it is after the change, and as it would be drawn anew. */
function drawn(state: EditorState) {
  const { decorations } = plugin.getState(state) ?? {};
  return decorations?.find().map(({ from, to, spec, ...one }) => {
    const { attrs } = (one as unknown as { type: { attrs: object } }).type;
    return { from, to, attrs, ...spec };
  });
}

const at = (state: EditorState, name: string): number => {
  let found = -1;
  state.doc.descendants((node, position) => {
    if (found < 0 && node.type.name === name) found = position;
    return found < 0;
  });
  return found;
};

describe("the numbers while somebody writes", () => {
  it.each<[string, (state: EditorState) => Transaction]>([
    ["letters before them", ({ tr }) => tr.insertText("글", 8)],
    ["letters taken away", ({ tr }) => tr.delete(8, 9)],
    ["letters between them", (state) => state.tr.insertText("글", at(state, "citation") + 2)],
    ["letters right before one", (state) => state.tr.insertText("글", at(state, "citation"))],
    ["a citation taken away", (state) => state.tr.delete(at(state, "citation"), at(state, "citation") + 1)],
    [
      "letters and a citation at once",
      (state) => state.tr.delete(at(state, "citation") - 1, at(state, "citation") + 2),
    ],
    [
      "letters written over a citation",
      (state) => state.tr.insertText("글", at(state, "citation"), at(state, "citation") + 1),
    ],
    ["letters in a note", (state) => state.tr.insertText("글", at(state, "note") + 2)],
    ["a note of another kind", (state) => state.tr.setNodeAttribute(at(state, "note"), "kind", "asterisk")],
    ["two blocks made one", (state) => state.tr.join(state.doc.resolve(at(state, "citation")).before())],
  ])("%s", (_, change) => {
    const before = begun();
    const after = before.apply(change(before));
    const anew = EditorState.create({ doc: after.doc, plugins: [plugin] });
    expect(drawn(after)).toEqual(drawn(anew));
    expect(plugin.getState(after)?.cited).toEqual(plugin.getState(anew)?.cited);
  });
});
