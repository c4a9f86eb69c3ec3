import { z } from "zod";
import { defineNode, joined } from "../definition";

const numbered = z.boolean().default(true);

/** A subhead, numbered `1)`, `2)` … in the article's order; the number is derived. In a box it has none. */
export const subhead = defineNode({
  name: "subhead",
  attrs: { numbered },
  spec: {
    content: "inline*",
    group: "block boxBlock",
    defining: true,
    parseDOM: ["h2", "h1", "h3", "h4", "h5", "h6"].map((tag) => ({
      tag,
      getAttrs: (dom: HTMLElement) => ({
        numbered: dom.getAttribute("data-numbered") !== "false",
      }),
    })),
    toDOM: (node) => ["h2", { "data-numbered": node.attrs.numbered ? null : "false" }, 0],
  },
  text: joined,
});
