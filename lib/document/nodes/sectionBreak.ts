import { defineNode } from "../definition";

export const sectionBreak = defineNode({
  name: "sectionBreak",
  spec: {
    group: "block boxBlock",
    parseDOM: [{ tag: "hr" }],
    toDOM: () => ["hr"],
  },
  text: () => "",
});
