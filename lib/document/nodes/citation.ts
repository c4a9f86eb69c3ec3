import { locatorSchema, recordIdSchema } from "../attributes";
import { defineNode } from "../definition";
import { pointerMarkup, pointerOf } from "./pointer";

/** A citation of a Source record at this place; its number is derived. */
export const citation = defineNode({
  name: "citation",
  attrs: { sourceId: recordIdSchema, locator: locatorSchema.default("") },
  spec: {
    inline: true,
    group: "inline",
    atom: true,
    draggable: true,
    parseDOM: [{ tag: 'cite[data-node="citation"]', getAttrs: pointerOf }],
    toDOM: (node) => ["cite", pointerMarkup(node)],
  },
  text: () => "",
});
