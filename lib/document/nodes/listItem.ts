import { defineNode, onLines } from "../definition";

/** An item: a paragraph first, then more paragraphs or lists. Lists nest to four levels (a rule: see rules.ts). */
export const listItem = defineNode({
  name: "listItem",
  spec: {
    content: "paragraph (paragraph | bulletList | orderedList)*",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },
  text: onLines,
});
