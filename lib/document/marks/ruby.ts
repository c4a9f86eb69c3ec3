import { cleanText, textSchema } from "@/lib/kernel/text";
import { defineMark } from "../definition";

const reading = textSchema(100).min(1);

/** A reading over the base: the mark covers the base and holds the reading. */
export const ruby = defineMark({
  name: "ruby",
  attrs: { text: reading },
  spec: {
    inclusive: false,
    parseDOM: [
      { tag: "ruby", getAttrs: readingOf },
      { tag: "rt", ignore: true },
      { tag: "rp", ignore: true },
    ],
    toDOM: (mark) => ["ruby", { "data-text": mark.attrs.text }, 0],
  },
  text: (covered, attrs) => `${covered}(${attrs.text})`,
});

function readingOf(dom: HTMLElement): { text: string } | false {
  const text = dom.getAttribute("data-text") ?? cleanText(dom.querySelector("rt")?.textContent ?? "").trim();
  return reading.safeParse(text).success ? { text } : false;
}
