import { defineNode, onLines } from "../definition";

/** The grid of a rich table. */
export const table = defineNode({
  name: "table",
  spec: {
    content: "tableRow+",
    tableRole: "table",
    isolating: true,
    parseDOM: [
      { tag: "table", context: "tableFigure/|table//", priority: 60 },
      { tag: "caption", ignore: true },
      { tag: "colgroup", ignore: true },
    ],
    toDOM: () => ["table", ["tbody", 0]],
  },
  text: onLines,
});
