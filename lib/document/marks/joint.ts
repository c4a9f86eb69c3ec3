import { z } from "zod";
import { defineMark } from "../definition";
import { suggestionAttributes } from "./suggestion-attributes";

/**
 * On a block: the boundary between it and the block before is proposed (`split`), or its going is (`merge`). `depth` is how many levels
 * the boundary has: 2 for an item of a list, with its paragraph.
 */
export const joint = defineMark({
  name: "joint",
  attrs: { ...suggestionAttributes, kind: z.enum(["split", "merge"]), depth: z.int().min(1).max(4) },
  spec: {
    inclusive: false,
    toDOM: ({ attrs }) => ["span", { "data-suggestion": attrs.id }, 0],
  },
});
