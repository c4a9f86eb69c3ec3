import { defineMark } from "../definition";

/** Emphasis. */
export const em = defineMark({
  name: "em",
  spec: {
    parseDOM: [{ tag: "em" }, { tag: "i" }],
    toDOM: () => ["em", 0],
  },
});
