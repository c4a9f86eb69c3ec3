import { textSchema } from "@/lib/kernel/text";
import { accepted } from "../attributes";
import { defineNode, joined } from "../definition";

const unit = textSchema(100).default("");

/** The caption, and the unit of the figures, which is shown after it. Brackets and the word for "unit" are derived. */
export const tableCaption = defineNode({
  name: "tableCaption",
  attrs: { unit },
  spec: {
    content: "inline*",
    defining: true,
    parseDOM: [
      {
        tag: 'figcaption[data-node="tableCaption"]',
        getAttrs: (dom) => ({
          unit: accepted(unit, dom.getAttribute("data-unit") ?? "", ""),
        }),
      },
    ],
    toDOM: (node) => ["figcaption", { "data-node": "tableCaption", "data-unit": node.attrs.unit || null }, 0],
  },
  text: (children, attrs) => joined(children) + (attrs.unit ? ` (${attrs.unit})` : ""),
});
