import { defineNode, joined } from "../definition";

/** The headline. */
export const title = defineNode({
  name: "title",
  spec: {
    content: "text*",
    marks: "gloss lang em",
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'h1[data-node="title"]', priority: 60 }],
    toDOM: () => ["h1", { "data-node": "title" }, 0],
  },
  text: joined,
});
