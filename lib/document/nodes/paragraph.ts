import { defineNode, joined } from "../definition";

export const paragraph = defineNode({
  name: "paragraph",
  spec: {
    content: "inline*",
    group: "block boxBlock",
    parseDOM: [{ tag: "p" }],
    toDOM: () => ["p", 0],
  },
  text: joined,
});
