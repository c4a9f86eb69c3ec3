import type { Node } from "@tiptap/pm/model";
import { Slice } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../check-document";
import { parseDocument } from "../document";
import { documentSchema } from "../schema";
import { onlySuggests, onlySuggestsAs } from "./only-suggests";
import { plainSlice } from "./plain-slice";
import { settle, withoutSuggestions, withSuggestions } from "./settle";
import { settleSteps } from "./settle-steps";

const [ann, ben] = ["0190a000-0000-7000-8000-00000000000a", "0190a000-0000-7000-8000-00000000000b"] as const;
let made = 0;
const mark = (type: string, by: string = ann, more: object = {}) => {
  made += 1;
  const id = `0190a000-0000-7000-8000-${String(made).padStart(12, "0")}`;
  return { type, attrs: { id, by, at: "2026-11-26T09:00:00.000Z", ...more } };
};
const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks });
const p = (content: object[], ...marks: object[]) => ({ type: "paragraph", content, marks });
const doc = (...blocks: object[]): Node => {
  const head = [{ type: "title" }, { type: "lead" }, { type: "summary" }];
  return documentSchema.nodeFromJSON({ type: "doc", content: [...head, ...blocks, { type: "references" }] });
};
const lines = (node: Node) =>
  node.children
    .slice(3, -1)
    .map((block) => `${block.type.name}:${block.textContent}`)
    .join("/");

const strong = { type: "strong" };

/** What stands there, and what is left of it when everything is rejected, and when everything is accepted. */
const table: [string, Node, string, string][] = [
  ["text put in", doc(p([text("가"), text("나", mark("insertion"))])), "paragraph:가", "paragraph:가나"],
  ["text struck out", doc(p([text("가"), text("나", mark("deletion"))])), "paragraph:가나", "paragraph:가"],
  [
    "one's word struck out by another",
    doc(p([text("가"), text("나", mark("insertion"), mark("deletion", ben))])),
    "paragraph:가",
    "paragraph:가",
  ],
  [
    "a block put in",
    doc(p([text("가")]), p([text("나")], mark("insertion"))),
    "paragraph:가",
    "paragraph:가/paragraph:나",
  ],
  [
    "a boundary put in",
    doc(p([text("가")]), p([text("나")], mark("joint", ann, { kind: "split", depth: 1 }))),
    "paragraph:가나",
    "paragraph:가/paragraph:나",
  ],
  [
    "a boundary taken away",
    doc(p([text("가")]), p([text("나")], mark("joint", ann, { kind: "merge", depth: 1 }))),
    "paragraph:가/paragraph:나",
    "paragraph:가나",
  ],
  [
    "a block between, struck out, and the boundary behind it",
    doc(
      p([text("가")]),
      p([text("나")], mark("deletion")),
      p([text("다")], mark("joint", ann, { kind: "merge", depth: 1 })),
    ),
    "paragraph:가/paragraph:나/paragraph:다",
    "paragraph:가다",
  ],
  [
    "another kind of block",
    doc({
      ...p([text("가")]),
      type: "subhead",
      marks: [mark("modification", ann, { was: '{"type":"paragraph","attrs":{}}' })],
    }),
    "paragraph:가",
    "subhead:가",
  ],
  ["every block struck out", doc(p([text("가")], mark("deletion"))), "paragraph:가", "paragraph:"],
];

describe("settle", () => {
  it.each(table)("%s", (_, node, rejected, accepted) => {
    expect([lines(withoutSuggestions(node)), lines(withSuggestions(node))]).toEqual([rejected, accepted]);
    for (const answer of ["reject", "accept"] as const) {
      const settled = settle(node, () => answer);
      expect(settleSteps(node, () => answer).doc.eq(settled)).toBe(true);
      expect(checkDocument(settled).ok).toBe(true);
    }
  });

  it("gives a text the marks back that it had", () => {
    const node = doc(p([text("가", mark("modification", ann, { was: '[{"type":"em"}]' }), strong)]));
    const marksOf = (settled: Node) => settled.child(3).firstChild?.marks.map(({ type }) => type.name);
    expect(marksOf(withoutSuggestions(node))).toEqual(["em"]);
    expect(marksOf(withSuggestions(node))).toEqual(["strong"]);
    expect(settleSteps(node, () => "reject").doc.eq(withoutSuggestions(node))).toBe(true);
  });

  it.each(["nothing", "[", '[{"type":"no"}]', "{}"])("leaves a form that says %s alone", (was) => {
    const node = doc(p([text("가", mark("modification", ann, { was }), strong)]));
    expect(lines(withoutSuggestions(node))).toBe("paragraph:가");
  });
});

describe("a document with a suggestion", () => {
  const node = doc(p([text("가", mark("insertion"))]));

  it("may be kept while it is written, and nowhere else", () => {
    expect(checkDocument(node, { whileEditing: true }).ok).toBe(true);
    expect(checkDocument(node)).toMatchObject({ ok: false, error: { facts: { problem: "openSuggestion" } } });
    expect(parseDocument(node.toJSON()).ok).toBe(false);
  });

  it("is copied as it would be", () => {
    const line = doc(p([text("가"), text("나", mark("insertion")), text("다", mark("deletion"))])).child(3);
    expect(plainSlice(new Slice(line.content, 0, 0)).content.toJSON()).toEqual([{ type: "text", text: "가나" }]);
  });
});

describe("what only suggests", () => {
  const before = doc(p([text("가나")]), p([text("다", mark("insertion", ben))]));
  const cases: [string, Node, boolean, boolean][] = [
    ["nothing", before, true, true],
    [
      "a word of one's own",
      doc(p([text("가나"), text("라", mark("insertion"))]), before.child(4).toJSON()),
      true,
      true,
    ],
    [
      "a word in another's name",
      doc(p([text("가나"), text("라", mark("insertion", ben))]), before.child(4).toJSON()),
      true,
      false,
    ],
    ["another's word rejected", doc(p([text("가나")]), p([])), true, false],
    ["a plain word", doc(p([text("가나라")]), before.child(4).toJSON()), false, false],
    ["another's word accepted", doc(p([text("가나")]), p([text("다")])), false, false],
    [
      "a form that says something else than what stood there",
      doc(p([text("가나", mark("modification", ann, { was: '[{"type":"em"}]' }), strong)]), before.child(4).toJSON()),
      false,
      false,
    ],
    [
      "a boundary that was there, called a new one",
      doc(p([text("가나")]), { ...before.child(4).toJSON(), marks: [mark("joint", ann, { kind: "split", depth: 1 })] }),
      false,
      false,
    ],
  ];

  it.each(cases)("%s", (_, after, suggests, asAnn) => {
    expect(onlySuggests(before, after)).toBe(suggests);
    expect(onlySuggestsAs(ann, before, after)).toBe(asAnn);
  });
});
