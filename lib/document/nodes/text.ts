import { defineNode, joined } from "../definition";

export const text = defineNode({
  name: "text",
  spec: { group: "inline" },
  text: joined,
});
