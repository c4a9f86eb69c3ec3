import { type Attributes, Node } from "@tiptap/core";
import type { AttributeSpec } from "@tiptap/pm/model";
import type { NodeDefinition } from "@/lib/document/definition";

/** A Tiptap node made from the document's own definition, and nothing added to it. */
export function tiptapNode({ name, spec }: NodeDefinition, priority: number): Node {
  const { toDOM, parseDOM, attrs, content, marks, group, inline, atom, selectable, draggable } = spec;
  return Node.create({
    name,
    priority,
    topNode: name === "doc",
    ...defined({ content, marks, group, inline, atom, selectable, draggable }),
    ...defined({ defining: spec.defining, isolating: spec.isolating, code: spec.code }),
    addAttributes: () => tiptapAttributes(attrs ?? {}),
    extendNodeSchema: (extension) => (extension.name === name ? defined({ tableRole: spec.tableRole }) : {}),
    ...(parseDOM && { parseHTML: () => parseDOM }),
    ...(toDOM && { renderHTML: ({ node }) => toDOM(node) }),
  });
}

/** Attributes as the definition has them: its own rules read and print the markup, so Tiptap's are switched off. */
export function tiptapAttributes(attrs: Readonly<Record<string, AttributeSpec>>): Attributes {
  const entries = Object.entries(attrs).map(([name, spec]) => {
    const shared = { rendered: false, parseHTML: () => null, ...defined({ validate: spec.validate }) };
    return [name, "default" in spec ? { ...shared, default: spec.default } : { ...shared, isRequired: true }] as const;
  });
  return Object.fromEntries(entries);
}

/** Leaves out what is undefined: Tiptap takes an undefined field for one that was set. */
export function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
