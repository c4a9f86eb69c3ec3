import { defineNode, onLines } from "../definition";

/** Sources of the article that no place in its text cites. Always the last child of the document. */
export const references = defineNode({
  name: "references",
  spec: {
    content: "reference*",
    isolating: true,
    parseDOM: [{ tag: 'section[data-node="references"]' }],
    toDOM: () => ["section", { "data-node": "references" }, 0],
  },
  text: onLines,
});
