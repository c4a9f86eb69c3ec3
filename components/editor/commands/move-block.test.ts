import type { Command } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { afterwards, drawn, holder, item, line, list, pageWith } from "../testing/page-state";
import { deleteBlock, duplicateBlock, moveBlock } from "./move-block";

type Blocks = Parameters<typeof pageWith>[0];
const done = (command: Command, blocks: Blocks) => drawn(afterwards(pageWith(blocks, "여기"), command));
const box = (...blocks: Blocks) => holder("box", line("상자", "boxTitle"), ...blocks);

describe("moving a block", () => {
  it.each([
    ["up", -1, [line("앞"), line("여기")], "paragraph(여기|) paragraph(앞)"],
    ["down", 1, [line("여기"), line("뒤")], "paragraph(뒤) paragraph(여기|)"],
    ["up at the top: not into the head", -1, [line("여기"), line("뒤")], "refused"],
    ["down at the end: not below the references", 1, [line("앞"), line("여기")], "refused"],
    [
      "an item among its list's",
      1,
      [list(item("여기"), item("뒤"))],
      "bulletList(listItem(paragraph(뒤)) listItem(paragraph(여기|)))",
    ],
    [
      "an item with what it holds",
      -1,
      [list(item("앞"), item("여기", list(item("안"))))],
      "bulletList(listItem(paragraph(여기|) bulletList(listItem(paragraph(안)))) listItem(paragraph(앞)))",
    ],
    ["in a box, not over its title", -1, [box(line("여기"), line("뒤"))], "refused"],
    ["down in a box", 1, [box(line("여기"), line("뒤"))], "box(boxTitle(상자) paragraph(뒤) paragraph(여기|))"],
    [
      "a quote by a line of it",
      -1,
      [line("앞"), holder("quote", line("여기"))],
      "quote(paragraph(여기|)) paragraph(앞)",
    ],
  ] as const)("%s", (_, direction, blocks, want) =>
    expect(done(moveBlock(direction), blocks as unknown as Blocks)).toBe(want),
  );

  it("copies it", () =>
    expect(done(duplicateBlock, [line("여기"), line("뒤")])).toBe("paragraph(여기) paragraph(|여기) paragraph(뒤)"));

  it.each([
    ["a paragraph", [line("앞"), line("여기"), line("뒤")], "paragraph(앞) paragraph(|뒤)"],
    ["the last one of the text", [line("여기")], "paragraph(|)"],
    ["the last one of a box", [box(line("여기"))], "box(boxTitle(상자) paragraph(|))"],
    ["an item", [list(item("앞"), item("여기"))], "bulletList(listItem(paragraph(앞|)))"],
    ["the only item of the only list", [list(item("여기"))], "paragraph(|)"],
    ["the only item of a list", [line("앞"), list(item("여기"))], "paragraph(앞|)"],
  ] as const)("takes away %s", (_, blocks, want) => expect(done(deleteBlock, blocks as unknown as Blocks)).toBe(want));
});
