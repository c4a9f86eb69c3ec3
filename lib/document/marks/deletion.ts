import { defineMark } from "../definition";
import { suggestionAttributes } from "./suggestion-attributes";

/** Text, or a block, that somebody proposes to take away: gone when the suggestion is accepted. */
export const deletion = defineMark({
  name: "deletion",
  attrs: suggestionAttributes,
  spec: {
    inclusive: false,
    toDOM: ({ attrs }) => ["del", { "data-suggestion": attrs.id }, 0],
  },
});
