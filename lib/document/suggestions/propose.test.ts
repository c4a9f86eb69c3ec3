import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { article, bullets, item, p, subhead } from "../build";
import { documentSchema } from "../schema";
import { Transform } from "@tiptap/pm/transform";
import { listSuggestions } from "./list-suggestions";
import { propose } from "./propose";
import { withoutSuggestions, withSuggestions } from "./settle";

const as = {
  id: "0190a000-0000-7000-8000-000000000001",
  by: "0190a000-0000-7000-8000-00000000000a",
  at: "2026-11-26T09:00:00.000Z",
};

const start = (...blocks: Parameters<typeof article>[1][]) =>
  Node.fromJSON(documentSchema, article({ title: "로봇", lead: "앞" }, ...blocks));

/** Where a piece of text begins. */
function find(doc: Node, text: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    const within = node.isText ? (node.text ?? "").indexOf(text) : -1;
    if (within >= 0 && found < 0) found = at + within;
    return true;
  });
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

type Change = (tr: Transform, doc: Node) => void;

const changes: [string, Change, string][] = [
  ["typing", (tr, doc) => tr.insert(find(doc, "다라"), documentSchema.text("새 ")), "insert"],
  ["typing in the headline", (tr, doc) => tr.insert(find(doc, "로봇"), documentSchema.text("새 ")), "insert"],
  ["taking away", (tr, doc) => tr.delete(find(doc, "나다"), find(doc, "나다") + 2), "delete"],
  [
    "writing over",
    (tr, doc) => tr.replaceWith(find(doc, "나다"), find(doc, "나다") + 2, documentSchema.text("너")),
    "replace",
  ],
  [
    "emphasis",
    (tr, doc) => tr.addMark(find(doc, "나다"), find(doc, "나다") + 2, documentSchema.mark("strong")),
    "format",
  ],
  ["dividing a paragraph", (tr, doc) => tr.split(find(doc, "다라")), "split"],
  ["joining two paragraphs", (tr, doc) => tr.join(find(doc, "둘째") - 1), "merge"],
  ["taking away over paragraphs", (tr, doc) => tr.delete(find(doc, "다라"), find(doc, "셋째") + 1), "delete"],
  [
    "a subhead of a paragraph",
    (tr, doc) => tr.setBlockType(find(doc, "가나"), find(doc, "가나"), documentSchema.nodes.subhead),
    "format",
  ],
  ["dividing an item", (tr, doc) => tr.split(find(doc, "목2") + 1, 2), "split"],
  ["joining two items", (tr, doc) => tr.join(find(doc, "항목2") - 2, 2), "merge"],
];

describe("propose", () => {
  const doc = start(p("가나다라"), p("둘째 문단"), p("셋째 문단"), subhead("제목"), bullets("항목1", item("항목2")));

  it.each(changes)("%s is found as one suggestion that can be taken back and taken", (_, change, kind) => {
    const tr = new Transform(doc);
    change(tr, doc);
    const proposed = propose({ before: doc, after: tr.doc, as });
    const made = proposed?.transform.doc;
    expect(made && withoutSuggestions(made).eq(doc)).toBe(true);
    expect(made && withSuggestions(made).eq(tr.doc)).toBe(true);
    expect(made && listSuggestions(made).map((one) => one.kind)).toEqual([kind]);
  });
});
