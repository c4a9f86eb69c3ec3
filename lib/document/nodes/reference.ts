import { locatorSchema, recordIdSchema } from "../attributes";
import { defineNode } from "../definition";
import { pointerMarkup, pointerOf } from "./pointer";

export const reference = defineNode({
  name: "reference",
  attrs: { sourceId: recordIdSchema, locator: locatorSchema.default("") },
  spec: {
    atom: true,
    parseDOM: [{ tag: 'div[data-node="reference"]', getAttrs: pointerOf }],
    toDOM: (node) => ["div", pointerMarkup(node)],
  },
  text: () => "",
});
