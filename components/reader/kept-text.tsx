import { inOrder } from "./in-order";

/** A closing sign with a particle straight after it: `keep-all` holds Hangul together, but would let a line end between these two. */
const closing = String.raw`[)\]」』》〉’”%℃.](?=[가-힣])`;
/** What a line must not begin with: the dot between equals, the plus of a name. */
const beforeDot = "[가-힣](?=[·+])";
/** Amounts that are written in two words: 77만 5,000명, 3분의 1. */
const amount = String.raw`\d[\d,.]*[조억만천](?: \d[\d,.]*[조억만천]?)+[가-힣]{0,2}|\d+분의 \d+`;
const parts = new RegExp(`(${closing}|${beforeDot}|${amount})`, "u");

/** Text that breaks as a Korean reader would: particles and amounts stay whole. It is style alone, so copied text is as it was written. */
export function KeptText({ text }: { text: string }) {
  const pieces = text.split(parts);
  if (pieces.length === 1) return text;
  // A split by one group alternates: text, match, text …
  return inOrder(pieces).map(({ key, item }) =>
    Number(key) % 2 === 0 ? (
      item
    ) : (
      <span key={key} className={item.length === 1 ? "joined" : "kept"}>
        {item}
      </span>
    ),
  );
}
