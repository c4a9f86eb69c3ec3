import { describe, expect, it } from "vitest";
import { bulletPlace } from "@/lib/rendering/bullets";
import type { BulletShape } from "@/lib/rendering/view";
import { afterwards, drawn, item, line, list, pageWith } from "../testing/page-state";
import { bulletLine, levelAt } from "./bullet-line";

const house = ["square", "dash", "arrow", "disc"];
type Blocks = Parameters<typeof pageWith>[0];

/** What becomes of the line that holds `여기` when this shape is typed at its start; "text": it stays. */
function typed(shape: BulletShape, ...blocks: Blocks): string {
  const state = pageWith(blocks, "여기");
  const level = levelAt(state);
  const command = bulletLine(state, bulletPlace(shape, house, level), level);
  return command ? drawn(afterwards(state, command)).replace("|", "") : "text";
}

const named = (marker: string, ...items: ReturnType<typeof item>[]) => ({ ...list(...items), attrs: { marker } });

describe("a bullet that is typed at a line's start", () => {
  it.each([
    ["the first level in a paragraph", "square", [line("여기")], "bulletList(listItem(paragraph(여기)))"],
    ["the second with no list before it", "dash", [line("여기")], "bulletList(listItem(paragraph(여기)))"],
    [
      "the second after a list",
      "dash",
      [list(item("앞")), line("여기")],
      "bulletList(listItem(paragraph(앞) bulletList(listItem(paragraph(여기)))))",
    ],
    [
      "the first after a list",
      "square",
      [list(item("앞")), line("여기")],
      "bulletList(listItem(paragraph(앞))) bulletList(listItem(paragraph(여기)))",
    ],
    [
      "one level in",
      "dash",
      [list(item("앞"), item("여기"))],
      "bulletList(listItem(paragraph(앞) bulletList(listItem(paragraph(여기)))))",
    ],
    ["in where nothing stands before it", "dash", [list(item("여기"))], "bulletList(listItem(paragraph(여기)))"],
    [
      "the same level",
      "square",
      [list(item("앞"), item("여기"))],
      "bulletList(listItem(paragraph(앞)) listItem(paragraph(여기)))",
    ],
    [
      "out",
      "square",
      [list(item("앞", list(item("안", list(item("여기"))))))],
      "bulletList(listItem(paragraph(앞) bulletList(listItem(paragraph(안)))) listItem(paragraph(여기)))",
    ],
    [
      "a shape of its own, under the line before it",
      "asterisk",
      [list(item("앞"), item("여기"))],
      "bulletList(listItem(paragraph(앞) bulletList(listItem(paragraph(여기)))))",
    ],
    ["an item's second paragraph", "dash", [list(item("앞", line("여기")))], "text"],
  ] as const)("%s", (_, shape, blocks, want) => expect(typed(shape, ...(blocks as unknown as Blocks))).toBe(want));

  it("names a shape that the house does not use, and no other line's", () => {
    const state = pageWith([list(item("앞"), item("여기"))], "여기");
    const command = bulletLine(state, bulletPlace("asterisk", house, 1), 1);
    const lists: unknown[] = [];
    afterwards(state, command ?? (() => false))?.doc.descendants(({ type, attrs }) => {
      if (type.name === "bulletList") lists.push(attrs.marker);
    });
    expect(lists).toEqual([null, "asterisk"]);
  });

  it("leaves a list alone that names its own shape", () =>
    expect(typed("square", named("check", item("여기")))).toBe("bulletList(listItem(paragraph(여기)))"));
});
