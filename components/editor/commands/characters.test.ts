import { TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { afterwards, drawn, line, pageWith } from "../testing/page-state";
import { characters, insertCharacters } from "./characters";

/** `여기` selected, or the caret behind it. */
function state(selected: boolean) {
  const before = pageWith([line("글 여기 글")], "여기");
  const { head } = before.selection;
  return selected ? before.apply(before.tr.setSelection(TextSelection.create(before.doc, head - 2, head))) : before;
}

describe("special characters", () => {
  it.each([
    ["※", false, "paragraph(글 여기※| 글)"],
    ["※", true, "paragraph(글 ※| 글)"],
    ["〈〉", false, "paragraph(글 여기〈|〉 글)"],
    ["〈〉", true, "paragraph(글 〈여기〉| 글)"],
  ])("%s, selected: %s", (sign, selected, want) =>
    expect(drawn(afterwards(state(selected), insertCharacters(sign)))).toBe(want),
  );

  it("are each offered once, alone or as a pair", () => {
    const all = Object.values(characters).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((sign) => [...sign].length > 2)).toEqual([]);
  });
});
