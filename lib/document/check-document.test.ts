import { Node } from "@tiptap/pm/model";
import { Step, Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { article, p } from "./build";
import { checkDocument } from "./check-document";
import { parseDocument } from "./document";
import type { DocumentJson } from "./json";
import { documentSchema } from "./schema";
import { arbitraryDocument, words } from "./testing/arbitrary";

const nodeOf = (document: DocumentJson) => expectAccepted(parseDocument(document)).node;
const position = fc.nat(1000).map((thousandths) => thousandths / 1000);

type Edit = (transform: Transform, from: number, to: number) => unknown;
const edits = (text: string, other: Node): Record<string, Edit> => ({
  delete: (transform, from, to) => transform.delete(from, to),
  deleteRange: (transform, from, to) => transform.deleteRange(from, to),
  replace: (transform, from, to) =>
    transform.replace(from, to, other.slice(from % other.content.size, other.content.size)),
  replaceRange: (transform, from, to) => transform.replaceRange(from, to, other.slice(0, to % other.content.size)),
  type: (transform, from, to) => transform.replaceWith(from, to, documentSchema.text(text)),
  mark: (transform, from, to) => transform.addMark(from, to, documentSchema.mark("strong")),
  unmark: (transform, from, to) => transform.removeMark(from, to),
  split: (transform, from) => transform.split(from),
});

describe("checkDocument", () => {
  it("accepts what edits that fit the schema make, and says of it what a parse from JSON says", () => {
    let accepted = 0;
    const edit = fc.record({
      name: fc.constantFrom("delete", "deleteRange", "replace", "replaceRange", "type", "mark", "unmark", "split"),
      a: position,
      b: position,
    });
    fc.assert(
      fc.property(
        arbitraryDocument,
        arbitraryDocument,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        words,
        (document, other, chosen, text) => {
          const transform = new Transform(nodeOf(document));
          for (const { name, a, b } of chosen) {
            const size = transform.doc.content.size;
            const [from, to] = [Math.floor(Math.min(a, b) * size), Math.floor(Math.max(a, b) * size)] as const;
            if (!attempt(transform, () => edits(text, nodeOf(other))[name]?.(transform, from, to))) break;
            const checked = checkDocument(transform.doc, { whileEditing: true });
            const parsed = parseDocument(transform.doc.toJSON(), { whileEditing: true });
            expect(parsed.ok).toBe(checked.ok);
            expect(checkDocument(Node.fromJSON(documentSchema, transform.doc.toJSON())).ok).toBe(
              checkDocument(transform.doc).ok,
            );
            if (checked.ok) accepted += 1;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it("takes a step that changes an attribute, and none that spoils it", () => {
    const node = nodeOf(article({ title: "가" }, p("나")));
    const step = { stepType: "attr", pos: node.child(0).nodeSize, attr: "eventDate" };
    const apply = (value: unknown) => Step.fromJSON(documentSchema, { ...step, value }).apply(node).doc ?? node;
    expect(checkDocument(apply("2023-01-07")).ok).toBe(true);
    expect(apply("2023-01-07").child(1).attrs.eventDate).toBe("2023-01-07");
    expect(() => apply({ toString: "x" })).toThrow(RangeError);
  });

  it("refuses what has grown too large, step by step", () => {
    const node = nodeOf(article({ title: "가" }, p("나")));
    const many = Array.from({ length: 20_000 }, () => documentSchema.node("sectionBreak"));
    const end = node.content.size - (node.lastChild?.nodeSize ?? 0);
    expect(checkDocument(new Transform(node).insert(end, many).doc)).toMatchObject({
      error: { code: "tooLarge", facts: { problem: "tooManyNodes" } },
    });
    const long = documentSchema.text("가".repeat(700_000));
    expect(checkDocument(new Transform(node).insert(end - 1, long).doc)).toMatchObject({
      error: { facts: { problem: "tooManyBytes" } },
    });
  });

  it("never accepts what could not be read again for its size", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 200, maxLength: 2000 }), (text) => {
        const clean = text.replace(/[^\P{C}]/gu, "가").replace(/\p{Surrogate}/gu, "가");
        const times = Math.floor(1_990_000 / new TextEncoder().encode(JSON.stringify(clean)).length);
        const node = documentSchema.node("doc", null, [
          ...nodeOf(article({ title: "가" })).children.slice(0, 3),
          ...Array.from({ length: times }, () => documentSchema.node("paragraph", null, documentSchema.text(clean))),
          documentSchema.node("references"),
        ]);
        if (checkDocument(node).ok) expect(parseDocument(node.toJSON()).ok).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});

/** Some edits have no fit in some places; ProseMirror says so by throwing. */
function attempt(transform: Transform, edit: () => unknown): boolean {
  const { doc } = transform;
  try {
    edit();
    return transform.doc !== doc;
  } catch {
    return false;
  }
}
