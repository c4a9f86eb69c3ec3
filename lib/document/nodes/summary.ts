import { defineNode, joined } from "../definition";

/** The article's line in the summary. */
export const summary = defineNode({
  name: "summary",
  spec: {
    content: "inline*",
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'p[data-node="summary"]', priority: 60 }],
    toDOM: () => ["p", { "data-node": "summary" }, 0],
  },
  text: joined,
});
