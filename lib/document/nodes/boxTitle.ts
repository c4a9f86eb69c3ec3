import { defineNode, joined } from "../definition";

/** The title of a box; may be empty. */
export const boxTitle = defineNode({
  name: "boxTitle",
  spec: {
    content: "inline*",
    defining: true,
    parseDOM: [{ tag: 'h3[data-node="boxTitle"]', priority: 60 }],
    toDOM: () => ["h3", { "data-node": "boxTitle" }, 0],
  },
  text: joined,
});
