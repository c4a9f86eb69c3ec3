import { defineNode, onLines } from "../definition";

export const quote = defineNode({
  name: "quote",
  spec: {
    content: "paragraph+",
    group: "block boxBlock",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },
  text: onLines,
});
