import { defineMark } from "../definition";
import { suggestionAttributes } from "./suggestion-attributes";

/** Proposed text, or a proposed block: gone when the suggestion is rejected. */
export const insertion = defineMark({
  name: "insertion",
  attrs: suggestionAttributes,
  spec: {
    inclusive: false,
    toDOM: ({ attrs }) => ["ins", { "data-suggestion": attrs.id }, 0],
  },
});
