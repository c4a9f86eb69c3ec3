import { isWebAddress } from "@/lib/document/href";
import type { InlineJson } from "@/lib/document/json";
import { readLineStart } from "@/lib/document/line-start";
import type { Draft, Line } from "./draft";
import { lineOf } from "./draft";
import { type Content, linkOf, tidy, withoutStart, wordsOf } from "./inline-content";
import { withMark } from "./read-inline";
import type { FoundReference } from "./report";

const heading = /^(?:참고\s?자료|참고\s?문헌|references?)\s*[:：]?$/i;
const mostSources = 50;

/**
 * Reads the list of references at an article's end: a heading, then titles each with its address under it (or in it). They become one
 * list of linked titles, and are named, so that they can be kept as sources.
 */
export function joinNamedSources(drafts: readonly Draft[]): { drafts: Draft[]; references: FoundReference[] } {
  const references: FoundReference[] = [];
  const made: Draft[] = [];
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index] as Draft;
    made.push(draft);
    if (draft.kind !== "line" || !heading.test(wordsOf(draft.content))) continue;
    made[made.length - 1] = lineOf(draft.content);
    for (
      let found = pairAt(drafts, index + 1);
      found && references.length < mostSources;
      found = pairAt(drafts, index + 1)
    ) {
      references.push(found.reference);
      made.push(found.line);
      index += found.length;
    }
  }
  return { drafts: made, references };
}

type Pair = { readonly reference: FoundReference; readonly line: Line; readonly length: number };

function pairAt(drafts: readonly Draft[], at: number): Pair | null {
  const [title, below] = [drafts[at], drafts[at + 1]];
  if (title?.kind !== "line" || onlyAddress(title.content)) return null;
  const own = linkOf(title.content);
  const url = own ?? (below?.kind === "line" ? onlyAddress(below.content) : null);
  if (!url || !isWebAddress(url)) return null;
  const words = wordsOf(title.content);
  const sign = words.length - (readLineStart(words)?.rest ?? words).length;
  const bare = tidy(withoutStart(title.content, sign));
  const named = wordsOf(bare).trim().slice(0, 500);
  if (!named) return null;
  const content = bare.map(
    (part): InlineJson =>
      part.type === "text" ? { ...part, marks: withMark(part.marks, { type: "link", attrs: { href: url } }) } : part,
  );
  const list = { level: 1, ordered: false, number: null, continues: false };
  const followsAddress = own !== null && below?.kind === "line" && onlyAddress(below.content) === own;
  return {
    reference: { title: named, url },
    line: lineOf(content, { list }),
    length: own && !followsAddress ? 1 : 2,
  };
}

/** The address that a line is, if it is nothing else. */
function onlyAddress(content: Content): string | null {
  const words = wordsOf(content).replace(/[<>\s]/g, "");
  return /^https?:\/\/\S+$/i.test(words) ? (linkOf(content) ?? words) : null;
}
