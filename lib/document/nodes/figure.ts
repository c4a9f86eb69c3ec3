import { z } from "zod";
import { textSchema } from "@/lib/kernel/text";
import { accepted, hashSchema, recordIdSchema } from "../attributes";
import { defineNode, joined, onLines } from "../definition";

/** How much room a picture takes: less than the text's width, exactly that, or more where the page has it. */
export const figureWidths = ["small", "text", "wide"] as const;

/** What is asked for where a picture is used; a picture in the library offers its own as a first wording. */
export const figureWords = {
  /** What the picture says to whoever does not see it. */
  alt: textSchema(1_000).default(""),
  credit: textSchema(300).default(""),
  licence: textSchema(200).default(""),
};

const decorative = z.boolean().default(false);
const width = z.enum(figureWidths).default("text");

/** A picture of the library with its caption. `hash` pins the very bytes: a picture that is replaced is another one. */
export const figure = defineNode({
  name: "figure",
  attrs: { mediaId: recordIdSchema, hash: hashSchema, ...figureWords, decorative, width },
  spec: {
    content: "inline*",
    group: "block boxBlock",
    defining: true,
    isolating: true,
    parseDOM: [
      { tag: 'figure[data-node="figure"]', priority: 60, contentElement: "figcaption", getAttrs: attributesOf },
    ],
    toDOM: ({ attrs }) => [
      "figure",
      {
        "data-node": "figure",
        "data-media-id": attrs.mediaId,
        "data-hash": attrs.hash,
        "data-alt": attrs.alt || null,
        "data-credit": attrs.credit || null,
        "data-licence": attrs.licence || null,
        "data-decorative": attrs.decorative ? "true" : null,
        "data-width": attrs.width,
      },
      ["figcaption", 0],
    ],
  },
  text: (children, { credit }) => onLines([joined(children), credit]),
});

function attributesOf(dom: HTMLElement) {
  const mediaId = recordIdSchema.safeParse(dom.getAttribute("data-media-id"));
  const hash = hashSchema.safeParse(dom.getAttribute("data-hash"));
  if (!mediaId.success || !hash.success) return false;
  const words = (name: keyof typeof figureWords) =>
    accepted<string>(figureWords[name], dom.getAttribute(`data-${name}`) ?? "", "");
  return {
    mediaId: mediaId.data,
    hash: hash.data,
    ...{ alt: words("alt"), credit: words("credit"), licence: words("licence") },
    decorative: dom.getAttribute("data-decorative") === "true",
    width: accepted<string>(width, dom.getAttribute("data-width") ?? "text", "text"),
  };
}
