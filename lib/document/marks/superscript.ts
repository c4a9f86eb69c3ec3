import { defineMark } from "../definition";

/** Raised: exponents, ordinals. Never a note: notes are nodes. */
export const superscript = defineMark({
  name: "superscript",
  spec: {
    excludes: "superscript subscript",
    parseDOM: [{ tag: "sup" }],
    toDOM: () => ["sup", 0],
  },
});
