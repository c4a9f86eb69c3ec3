import type { InlineJson } from "@/lib/document/json";
import type { Draft, Line } from "./draft";
import { noteContent, tidy, withoutStart, wordsOf } from "./inline-content";

/** How far above its note a marked word may stand. */
const reach = 12;
const noteLine = /^(?:[-–—•·ㆍ]\s*)?([*＊]{1,3})\s*(?=\S)/;
const sourceLine = /^(출처|자료(원|출처)?|source)\s*[:：]/i;

/**
 * Joins the house's notes to their words: a line that begins with `*` explains the word above that ends with one. A line whose word is
 * not there stays a line.
 */
export function joinAsteriskNotes(drafts: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const draft of drafts) {
    if (draft.kind !== "line" || !joinTo(made, draft)) made.push(draft);
  }
  return made;
}

function joinTo(above: Draft[], line: Line): boolean {
  const words = wordsOf(line.content);
  const match = noteLine.exec(words);
  if (!match?.[1] || sourceLine.test(words.slice(match[0].length))) return false;
  const content = noteContent(withoutStart(line.content, match[0].length));
  for (let index = above.length - 1; index >= Math.max(0, above.length - reach); index -= 1) {
    const draft = above[index];
    const noted = draft?.kind === "line" ? withNote(draft, match[1].length, content) : null;
    if (!noted) continue;
    above[index] = noted;
    return true;
  }
  return false;
}

function withNote(line: Line, stars: number, content: ReturnType<typeof noteContent>): Line | null {
  const sign = new RegExp(`(?<=[^\\s*＊])[*＊]{${stars}}(?![*＊])(?!\\d)`);
  const index = line.content.findLastIndex((part, at) => {
    if (part.type !== "text") return false;
    return sign.test(part.text) || (at > 0 && new RegExp(`^[*＊]{${stars}}(?![*＊\\s\\d])?$`).test(part.text));
  });
  const part = line.content[index];
  if (part?.type !== "text") return null;
  const found = sign.exec(part.text);
  const at = found?.index ?? 0;
  const marks = part.marks.filter(({ type }) => type !== "superscript" && type !== "subscript");
  const note: InlineJson = { type: "note", attrs: { kind: "asterisk" }, content, marks: [] };
  const before: InlineJson[] = at > 0 ? [{ ...part, text: part.text.slice(0, at) }] : [];
  const rest = part.text.slice(at + stars);
  const after: InlineJson[] = rest ? [{ ...part, text: rest, marks }] : [];
  return {
    ...line,
    content: tidy([...line.content.slice(0, index), ...before, note, ...after, ...line.content.slice(index + 1)]),
  };
}
