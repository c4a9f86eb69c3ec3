import { defineNode } from "../definition";

export const hardBreak = defineNode({
  name: "hardBreak",
  spec: {
    inline: true,
    group: "inline",
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
  text: () => "\n",
});
