import { accepted, runLanguageSchema } from "../attributes";
import { defineMark } from "../definition";

/** A gloss: the original form after a word. The parentheses around it are derived, never typed. */
export const gloss = defineMark({
  name: "gloss",
  attrs: { lang: runLanguageSchema },
  spec: {
    inclusive: false,
    parseDOM: [
      {
        tag: 'span[data-mark="gloss"]',
        priority: 60,
        getAttrs: (dom) => ({
          lang: accepted(runLanguageSchema, dom.getAttribute("lang"), "zh-Hans"),
        }),
      },
    ],
    toDOM: (mark) => ["span", { "data-mark": "gloss", lang: mark.attrs.lang }, 0],
  },
  text: (covered) => `(${covered})`,
});
