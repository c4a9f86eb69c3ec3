import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** What an empty part says of itself, by the name of its node. */
export type Placeholders = Readonly<Partial<Record<string, string>>>;

/** Shows in the empty parts of an article what belongs there. Drawn by CSS from an attribute: it is never text. */
export function placeholders(words: Placeholders): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => DecorationSet.create(doc, emptyParts(doc, words)),
    },
  });
}

function emptyParts(doc: Node, words: Placeholders): Decoration[] {
  const found: Decoration[] = [];
  const firstBody = doc.childCount === 5 ? doc.child(3) : null;
  doc.descendants((node, position) => {
    if (node.isTextblock && node.content.size === 0) {
      const isBody = node === firstBody && node.type.name === "paragraph";
      const text = isBody ? words.body : node.type.name === "paragraph" ? undefined : words[node.type.name];
      if (text)
        found.push(
          Decoration.node(position, position + node.nodeSize, { "data-placeholder": text, class: "is-empty" }),
        );
    }
    return !node.isTextblock;
  });
  return found;
}
