import type { Node } from "@tiptap/pm/model";
import { isLeftOut } from "@/lib/document/suggestions/range-text";
import { type Anchor, type Letter, lettersOf } from "./anchor";
import { findQuoted, type QuotedText } from "./quoted-text";

/** Finds in the document what somebody selected in print, where nothing stands that is only suggested. Null: it is not there. */
export function locateText(document: Node, quoted: QuotedText): Anchor | null {
  const letters = visibleLetters(document);
  const found = findQuoted(letters.map(({ letter }) => letter).join(""), quoted);
  const [first, last] = found ? [letters[found.from], letters[found.to - 1]] : [];
  return first && last ? { from: first.position, to: last.position + 1 } : null;
}

function visibleLetters(document: Node): Letter[] {
  const letters: Letter[] = [];
  document.descendants((node, position) => {
    if (isLeftOut(node, "standing")) return false;
    if (!node.isTextblock) return true;
    letters.push(...lettersOf(node, position + 1, "standing").filter(({ letter }) => !/\s/u.test(letter)));
    return false;
  });
  return letters;
}
