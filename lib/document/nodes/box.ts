import { z } from "zod";
import { accepted } from "../attributes";
import { defineNode, onLines } from "../definition";

export const boxKinds = ["reference", "plain"] as const;
const kind = z.enum(boxKinds).default("reference");

/** A framed callout. `reference` prints as ※참고. A box holds any block but a box. */
export const box = defineNode({
  name: "box",
  attrs: { kind },
  spec: {
    content: "boxTitle boxBlock+",
    group: "block",
    defining: true,
    isolating: true,
    parseDOM: [
      {
        tag: 'aside[data-node="box"]',
        getAttrs: (dom) => ({
          kind: accepted(kind, dom.getAttribute("data-kind"), "reference"),
        }),
      },
    ],
    toDOM: (node) => ["aside", { "data-node": "box", "data-kind": node.attrs.kind }, 0],
  },
  text: onLines,
});
