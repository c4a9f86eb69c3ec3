import { defineMark } from "../definition";

/** Highlighted words. */
export const highlight = defineMark({
  name: "highlight",
  spec: {
    parseDOM: [{ tag: "mark" }],
    toDOM: () => ["mark", 0],
  },
});
