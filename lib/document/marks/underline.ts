import { defineMark } from "../definition";

/** Underlined words, as the house style sets off a term. */
export const underline = defineMark({
  name: "underline",
  spec: {
    parseDOM: [{ tag: "u" }],
    toDOM: () => ["u", 0],
  },
});
