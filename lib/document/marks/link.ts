import { z } from "zod";
import { defineMark } from "../definition";
import { isSafeHref, longestHref } from "../href";

const href = z.string().max(longestHref).refine(isSafeHref, { message: "unsafeHref" });

/** A link out of the article. Refuses every address but plain http, https and mailto: see `isSafeHref`. */
export const link = defineMark({
  name: "link",
  attrs: { href },
  spec: {
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (dom) => hrefOf(dom.getAttribute("href")) }],
    toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
  },
});

function hrefOf(text: string | null): { href: string } | false {
  const address = (text ?? "").trim();
  return isSafeHref(address) ? { href: address } : false;
}
