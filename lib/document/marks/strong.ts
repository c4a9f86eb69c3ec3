import { defineMark } from "../definition";

/** Strong importance. (A `b` of normal weight is how Google Docs wraps a paste: it is no emphasis.) */
export const strong = defineMark({
  name: "strong",
  spec: {
    parseDOM: [
      { tag: "strong" },
      {
        tag: "b",
        getAttrs: (dom) => dom.style.fontWeight !== "normal" && null,
      },
    ],
    toDOM: () => ["strong", 0],
  },
});
