import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeJson } from "@/lib/rendering/node-json";
import { numberNodes, saysTheSame } from "./difference-equality";

const text = (words: string, marks?: NodeJson["marks"]): NodeJson => ({
  type: "text",
  text: words,
  ...(marks && { marks }),
});
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });

describe("saysTheSame", () => {
  it.each<[same: boolean, one: NodeJson, other: NodeJson]>([
    [true, paragraph(text("달")), paragraph(text("달"))],
    [true, paragraph(text("달".normalize("NFD"))), paragraph(text("달"))],
    [true, { type: "lead", attrs: { day: "2", on: true } }, { type: "lead", attrs: { on: true, day: "2" } }],
    [false, paragraph(text("달")), paragraph(text("달"), text("달"))],
    [false, paragraph(text("달")), { type: "lead", content: [text("달")] }],
    [false, paragraph(text("달")), paragraph(text("달", [{ type: "bold" }]))],
    [false, { type: "subhead", attrs: { level: 1 } }, { type: "subhead", attrs: { level: "1" } }],
    [false, { type: "subhead", attrs: { level: 1 } }, { type: "subhead", attrs: { level: 1, number: null } }],
    [false, { type: "image", attrs: { ids: ["가", "나"] } }, { type: "image", attrs: { ids: { 0: "가", 1: "나" } } }],
  ])("%j: %j and %j", (same, one, other) => {
    expect([saysTheSame(one, other), saysTheSame(other, one)]).toEqual([same, same]);
  });
});

it("numbers are equal for the nodes that say the same, and for no others", () => {
  const node = fc.tuple(fc.constantFrom("가", "나", "다"), fc.boolean()).map(([words, bold]) => {
    return paragraph(text(words, bold ? [{ type: "bold" }] : undefined));
  });
  fc.assert(
    fc.property(fc.array(node), fc.array(node), (before, after) => {
      const numbers = numberNodes(before, after).flat();
      const nodes = [...before, ...after].map((one) => JSON.stringify(one));
      for (const [at, one] of nodes.entries()) expect(nodes.indexOf(one)).toBe(numbers.indexOf(numbers[at] ?? -1));
    }),
  );
});
