import { getSchema } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { markDefinitions, nodeDefinitions } from "@/lib/document/definitions";
import { documentSchema } from "@/lib/document/schema";
import { documentExtensions } from "./document-extensions";

const schema = getSchema(documentExtensions());
const shared = ["content", "marks", "group", "inline", "atom", "selectable", "draggable", "defining", "isolating"];
const ofNodes = [...shared, "tableRole", "code"];
const ofMarks = ["inclusive", "excludes", "group", "spanning"];
const pick = (spec: object, names: string[]) =>
  names.map((name) => [name, (spec as Record<string, unknown>)[name] ?? null]);

describe("the editor's schema", () => {
  it("has the nodes and marks of the document, in their order", () => {
    expect(Object.keys(schema.nodes)).toEqual(Object.keys(documentSchema.nodes));
    expect(Object.keys(schema.marks)).toEqual(Object.keys(documentSchema.marks));
    expect(schema.topNodeType.name).toBe("doc");
  });

  it.each(nodeDefinitions.map(({ name, spec }) => ({ name, spec })))(
    "builds $name as it is defined",
    ({ name, spec }) => {
      const built = schema.nodes[name]?.spec ?? {};
      expect(pick(built, ofNodes)).toEqual(pick(spec, ofNodes));
      expect(attributesOf(built)).toEqual(attributesOf(spec));
    },
  );

  it.each(markDefinitions.map(({ name, spec }) => ({ name, spec })))(
    "builds the mark $name as it is defined",
    ({ name, spec }) => {
      const built = schema.marks[name]?.spec ?? {};
      expect(pick(built, ofMarks)).toEqual(pick(spec, ofMarks));
      expect(attributesOf(built)).toEqual(attributesOf(spec));
    },
  );

  it("prints a node as it is defined", () => {
    const attrs = { eventDate: "2023-02-08" };
    const [mine, theirs] = [schema, documentSchema].map((one) => one.nodes.lead?.create(attrs) as Node);
    expect(schema.nodes.lead?.spec.toDOM?.(mine as Node)).toEqual(
      documentSchema.nodes.lead.spec.toDOM?.(theirs as Node),
    );
    const [gloss, other] = [schema, documentSchema].map((one) => one.marks.gloss?.create({ lang: "zh-Hans" }) as Mark);
    expect(schema.marks.gloss?.spec.toDOM?.(gloss as Mark, true)).toEqual(
      documentSchema.marks.gloss.spec.toDOM?.(other as Mark, true),
    );
  });

  it("refuses the attributes that the document refuses", () => {
    expect(() => schema.nodes.citation?.create({ sourceId: "nobody" })).toThrow();
    expect(() => schema.marks.link?.create({ href: "javascript:alert(1)" })).toThrow();
  });
});

function attributesOf(spec: { attrs?: Record<string, { default?: unknown }> }) {
  return Object.entries(spec.attrs ?? {}).map(([name, attribute]) => [
    name,
    "default" in attribute,
    attribute.default ?? null,
  ]);
}
