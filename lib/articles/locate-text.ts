import type { Node } from "@tiptap/pm/model";
import { type Anchor, type Letter, lettersOf } from "./anchor";

/** A piece of text as somebody saw it in print, with some of what stands before and after it. */
export type QuotedText = { readonly quote: string; readonly before: string; readonly after: string };

/**
 * Finds in the document what somebody selected in print. White space does not count, since print breaks lines as it likes. Where the same
 * words stand more than once, what stands around them decides. Null: it is not there.
 */
export function locateText(document: Node, { quote, before, after }: QuotedText): Anchor | null {
  const letters = visibleLetters(document);
  const text = letters.map(({ letter }) => letter).join("");
  const [sought, prefix, suffix] = [quote, before, after].map(bare) as [string, string, string];
  if (sought === "") return null;
  let best: { at: number; score: number } | null = null;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const score = commonEnd(text.slice(0, at), prefix) + commonStart(text.slice(at + sought.length), suffix);
    if (!best || score > best.score) best = { at, score };
  }
  const first = best && letters[best.at];
  const last = best && letters[best.at + sought.length - 1];
  return first && last ? { from: first.position, to: last.position + 1 } : null;
}

const bare = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");

function visibleLetters(document: Node): Letter[] {
  const letters: Letter[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    letters.push(...lettersOf(node, position + 1).filter(({ letter }) => !/\s/u.test(letter)));
    return false;
  });
  return letters;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}
