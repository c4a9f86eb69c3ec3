import { z } from "zod";
import { defineMark } from "../definition";
import { suggestionAttributes } from "./suggestion-attributes";

/** A picture's attributes are the longest: four texts of which the alternative one has a thousand letters. */
const was = z.string().max(6_000);

/**
 * A proposed change of form: `was` is what stands there when it is rejected, as JSON. For text its marks (a list), for a block its type
 * and attributes (`{ type, attrs }`).
 */
export const modification = defineMark({
  name: "modification",
  attrs: { ...suggestionAttributes, was },
  spec: {
    inclusive: false,
    toDOM: ({ attrs }) => ["span", { "data-suggestion": attrs.id }, 0],
  },
});
