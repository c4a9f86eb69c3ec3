import { defineNode } from "../definition";

export const tableRow = defineNode({
  name: "tableRow",
  spec: {
    content: "(tableCell | tableHeader)+",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },
  text: (children) => children.map((cell) => cell.replaceAll("\n", " ")).join("\t"),
});
