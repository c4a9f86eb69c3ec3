import type { Node } from "@tiptap/pm/model";
import { type Anchor, type Letter, lettersOf } from "./anchor";
import { findQuoted, type QuotedText } from "./quoted-text";

/** Finds in the document what somebody selected in print. Null: it is not there. */
export function locateText(document: Node, quoted: QuotedText): Anchor | null {
  const letters = visibleLetters(document);
  const found = findQuoted(letters.map(({ letter }) => letter).join(""), quoted);
  const [first, last] = found ? [letters[found.from], letters[found.to - 1]] : [];
  return first && last ? { from: first.position, to: last.position + 1 } : null;
}

function visibleLetters(document: Node): Letter[] {
  const letters: Letter[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    letters.push(...lettersOf(node, position + 1).filter(({ letter }) => !/\s/u.test(letter)));
    return false;
  });
  return letters;
}
