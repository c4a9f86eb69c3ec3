import { defineNode, onLines } from "../definition";

/** Two tables side by side under two captions. */
export const sideBySide = defineNode({
  name: "sideBySide",
  spec: {
    content: "(tableFigure | tableEmbed){2}",
    group: "block boxBlock",
    isolating: true,
    parseDOM: [{ tag: 'div[data-node="sideBySide"]' }],
    toDOM: () => ["div", { "data-node": "sideBySide" }, 0],
  },
  text: onLines,
});
