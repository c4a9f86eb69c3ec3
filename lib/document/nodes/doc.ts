import { defineNode, onLines } from "../definition";

/** The whole article. */
export const doc = defineNode({
  name: "doc",
  spec: { content: "title lead summary block+ references" },
  text: onLines,
});
