import { defineNode, onLines } from "../definition";
import { cellAttributes, cellAttributesOf, cellMarkup } from "./cell-attributes";

export const tableCell = defineNode({
  name: "tableCell",
  attrs: cellAttributes,
  spec: {
    content: "(paragraph | bulletList | orderedList)+",
    tableRole: "cell",
    isolating: true,
    parseDOM: [{ tag: "td", getAttrs: cellAttributesOf }],
    toDOM: (node) => ["td", cellMarkup(node), 0],
  },
  text: onLines,
});
