import { z } from "zod";
import { accepted } from "../attributes";
import { defineNode } from "../definition";

export const noteKinds = ["asterisk", "footnote"] as const;
const kind = z.enum(noteKinds).default("asterisk");

/**
 * A note that holds its own text, at the place that it belongs to. Asterisk notes print under the block that holds them,
 * footnotes at the article's end. Its plain text is left out of the line that it interrupts: see `plainText`.
 */
export const note = defineNode({
  name: "note",
  attrs: { kind },
  spec: {
    inline: true,
    group: "inline",
    content: "(text | citation)*",
    atom: true,
    draggable: true,
    parseDOM: [
      {
        tag: 'span[data-node="note"]',
        priority: 60,
        getAttrs: (dom) => ({
          kind: accepted(kind, dom.getAttribute("data-kind"), "asterisk"),
        }),
      },
    ],
    toDOM: (node) => ["span", { "data-node": "note", "data-kind": node.attrs.kind }, 0],
  },
  text: () => "",
});
