import { z } from "zod";
import { wholeNumber } from "../attributes";
import { defineNode, onLines } from "../definition";

const start = z.int().min(0).max(9999).default(1);

/** A numbered list; `start` is the number of its first item. */
export const orderedList = defineNode({
  name: "orderedList",
  attrs: { start },
  spec: {
    content: "listItem+",
    group: "block boxBlock",
    parseDOM: [
      {
        tag: "ol",
        getAttrs: (dom) => ({ start: startOf(dom.getAttribute("start")) }),
      },
    ],
    toDOM: (node) => ["ol", { start: node.attrs.start === 1 ? null : node.attrs.start }, 0],
  },
  text: onLines,
});

function startOf(text: string | null): number {
  return wholeNumber(text, { least: 0, most: 9999, fallback: 1 });
}
