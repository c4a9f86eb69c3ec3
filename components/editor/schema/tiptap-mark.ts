import { Mark } from "@tiptap/core";
import type { MarkDefinition } from "@/lib/document/definition";
import { defined, tiptapAttributes } from "./tiptap-node";

/** A Tiptap mark made from the document's own definition, and nothing added to it. */
export function tiptapMark({ name, spec }: MarkDefinition, priority: number): Mark {
  const { toDOM, parseDOM, attrs, inclusive, excludes, group, spanning } = spec;
  return Mark.create({
    name,
    priority,
    ...defined({ inclusive, excludes, group, spanning }),
    addAttributes: () => tiptapAttributes(attrs ?? {}),
    ...(parseDOM && { parseHTML: () => parseDOM }),
    ...(toDOM && { renderHTML: ({ mark }) => toDOM(mark, true) }),
  });
}
