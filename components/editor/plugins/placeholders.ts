import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** What an empty part says of itself, by the name of its node. */
export type Placeholders = Readonly<Partial<Record<string, string>>>;

/** An empty part: where it stands behind the beginning of its block, and what it says. */
type Empty = { readonly offset: number; readonly size: number; readonly text: string };

/** Shows in the empty parts of an article what belongs there. Drawn by CSS from an attribute: it is never text. */
export function placeholders(words: Placeholders): Plugin {
  // A block that was not changed is the same one after each key: it is looked through once.
  const known = new WeakMap<Node, readonly Empty[]>();
  const emptyIn = (block: Node): readonly Empty[] => {
    const empty = known.get(block) ?? emptyParts(block, words);
    known.set(block, empty);
    return empty;
  };
  return new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, drawn(doc, emptyIn, words)) } });
}

function drawn(doc: Node, emptyIn: (block: Node) => readonly Empty[], words: Placeholders): Decoration[] {
  const found: Decoration[] = [];
  const body = doc.childCount === 5 ? doc.child(3) : null;
  doc.forEach((block, position) => {
    const isBody = block === body && block.type.name === "paragraph" && block.content.size === 0;
    const parts = isBody && words.body ? [{ offset: 0, size: block.nodeSize, text: words.body }] : emptyIn(block);
    for (const { offset, size, text } of parts) {
      const attributes = { "data-placeholder": text, class: "is-empty" };
      found.push(Decoration.node(position + offset, position + offset + size, attributes));
    }
  });
  return found;
}

function emptyParts(block: Node, words: Placeholders): Empty[] {
  const found: Empty[] = [];
  const look = (node: Node, offset: number) => {
    const text = node.type.name === "paragraph" ? undefined : words[node.type.name];
    if (node.isTextblock && node.content.size === 0 && text) found.push({ offset, size: node.nodeSize, text });
    return !node.isTextblock;
  };
  if (look(block, 0)) block.descendants((node, position) => look(node, position + 1));
  return found;
}
