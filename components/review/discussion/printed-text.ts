import { findQuoted, type QuotedText } from "@/lib/articles/quoted-text";

/** `spaced`: white space stands before it. */
type Letter = { readonly letter: string; readonly node: Text; readonly offset: number; readonly spaced: boolean };

/** What print adds to the words of the manuscript, and what is shown but no longer there. */
const added =
  ".note-mark, .citation-mark, .gloss, rt, rp, .unseen, .inline-note, .attribute-change, .unit, .lead-day, del";
const gone = '[data-change="removed"]';

/** The letters of a printed text that the manuscript has too, without white space. */
function lettersIn(root: Element): Letter[] {
  const letters: Letter[] = [];
  let spaced = false;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(`${added}, ${gone}`) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data.charAt(offset);
      if (/\s/u.test(letter)) spaced = true;
      else {
        letters.push({ letter, node, offset, spaced });
        spaced = false;
      }
    }
  }
  return letters;
}

const around = 40;

/** What is selected within the printed text, with what stands around it; null: nothing of it is. */
export function selectedIn(root: Element): QuotedText | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const letters = lettersIn(root);
  const isIn = ({ node, offset }: Letter) =>
    range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) === 0;
  const from = letters.findIndex(isIn);
  if (from < 0) return null;
  const to = letters.findLastIndex(isIn) + 1;
  const text = (start: number, end: number) =>
    letters
      .slice(Math.max(0, start), end)
      .map(({ letter, spaced }, index) => (spaced && index > 0 ? ` ${letter}` : letter))
      .join("");
  return { quote: text(from, to), before: text(from - around, from), after: text(to, to + around) };
}

/** Where each quote stands in the printed text; those that do not stand there are left out. */
export function rangesIn(root: Element, quotes: readonly (QuotedText & { readonly id: string })[]): Map<string, Range> {
  const letters = lettersIn(root);
  const text = letters.map(({ letter }) => letter).join("");
  const ranges = new Map<string, Range>();
  for (const { id, ...quoted } of quotes) {
    const found = findQuoted(text, quoted);
    const [first, last] = found ? [letters[found.from], letters[found.to - 1]] : [];
    if (!first || !last) continue;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    ranges.set(id, range);
  }
  return ranges;
}
