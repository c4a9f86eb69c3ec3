import { describe, expect, it } from "vitest";
import type { ArrangedSectionRow } from "@/lib/issues/arrangement";
import { dropPlace, moved, step } from "./moved";
import { slotHintsSchema } from "@/lib/issues/slot-hints";

const item = (id: string) => ({
  id,
  category: "",
  slotLabel: "",
  ownerId: null,
  ownerName: null,
  dueAt: null,
  pageBudget: null,
  hints: slotHintsSchema.parse({}),
  article: null,
});
const section = (id: string, items: string): ArrangedSectionRow => ({
  ...{ id, title: id, numbering: "roman", itemNumbersRunOn: true, itemsNumbered: true, reviewPolicy: null },
  items: [...items].map(item),
});
const sections = [section("I", "abc"), section("II", ""), section("III", "d")];
const told = (all: readonly ArrangedSectionRow[]) =>
  all.map(({ items }) => items.map(({ id }) => id).join("")).join("|");

describe("moved", () => {
  it.each([
    [{ itemId: "a", sectionId: "I", to: 2 }, "bca||d"],
    [{ itemId: "c", sectionId: "I", to: 0 }, "cab||d"],
    [{ itemId: "b", sectionId: "II", to: 0 }, "ac|b|d"],
    [{ itemId: "d", sectionId: "I", to: 9 }, "abcd||"],
    [{ itemId: "x", sectionId: "I", to: 0 }, "abc||d"],
  ])("%j → %s", (move, result) => expect(told(moved(sections, move))).toBe(result));
});

describe("step", () => {
  it.each([
    ["b", -1, { itemId: "b", sectionId: "I", to: 0 }],
    ["b", 1, { itemId: "b", sectionId: "I", to: 2 }],
    ["c", 1, { itemId: "c", sectionId: "II", to: 0 }],
    ["d", -1, { itemId: "d", sectionId: "II", to: 0 }],
    ["a", -1, null],
    ["d", 1, null],
    ["x", 1, null],
  ] as const)("%s by %d", (id, by, move) => expect(step(sections, id, by)).toEqual(move));
});

describe("dropPlace", () => {
  it.each([
    ["a", { key: "c", position: "after" }, 2],
    ["a", { key: "c", position: "before" }, 1],
    ["c", { key: "a", position: "before" }, 0],
    ["d", { key: "b", position: "before" }, 1],
    ["d", { key: "x", position: "before" }, 3],
  ] as const)("%s dropped %j", (id, target, place) => {
    const [first] = sections;
    expect(first && dropPlace(first, id, target)).toBe(place);
  });
});
