import { defineMark } from "../definition";

/** Lowered: chemical formulas. */
export const subscript = defineMark({
  name: "subscript",
  spec: {
    excludes: "superscript subscript",
    parseDOM: [{ tag: "sub" }],
    toDOM: () => ["sub", 0],
  },
});
