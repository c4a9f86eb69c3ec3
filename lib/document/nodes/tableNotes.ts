import { defineNode, onLines } from "../definition";

/** Notes and the source line under a table. */
export const tableNotes = defineNode({
  name: "tableNotes",
  spec: {
    content: "paragraph*",
    parseDOM: [{ tag: 'div[data-node="tableNotes"]' }],
    toDOM: () => ["div", { "data-node": "tableNotes" }, 0],
  },
  text: onLines,
});
