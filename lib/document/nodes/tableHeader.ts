import { defineNode, onLines } from "../definition";
import { cellAttributes, cellAttributesOf, cellMarkup } from "./cell-attributes";

export const tableHeader = defineNode({
  name: "tableHeader",
  attrs: cellAttributes,
  spec: {
    content: "(paragraph | bulletList | orderedList)+",
    tableRole: "header_cell",
    isolating: true,
    parseDOM: [{ tag: "th", getAttrs: cellAttributesOf }],
    toDOM: (node) => ["th", cellMarkup(node), 0],
  },
  text: onLines,
});
