import { z } from "zod";
import { accepted } from "../attributes";
import { defineNode, onLines } from "../definition";

/** The shapes of a bullet: ■ - * ▶ ☑ •. */
export const markers = ["square", "dash", "asterisk", "arrow", "check", "disc"] as const;
const marker = z.enum(markers).nullable().default(null);

/** A list with bullets. `marker` null: the house style's shape for the level. */
export const bulletList = defineNode({
  name: "bulletList",
  attrs: { marker },
  spec: {
    content: "listItem+",
    group: "block boxBlock",
    parseDOM: [
      {
        tag: "ul",
        getAttrs: (dom) => ({
          marker: accepted(marker, dom.getAttribute("data-marker"), null),
        }),
      },
    ],
    toDOM: (node) => ["ul", { "data-marker": node.attrs.marker }, 0],
  },
  text: onLines,
});
