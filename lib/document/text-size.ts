import type { Node } from "@tiptap/pm/model";
import { manuscriptSheets } from "./manuscript";

/** How long a text is, as editors count. Line ends are not counted; a gloss counts with its parentheses. */
export type TextSize = {
  readonly withSpaces: number;
  readonly withoutSpaces: number;
  /** Words as they stand between spaces (어절), if there is a letter or a digit in them. */
  readonly words: number;
  /** Of 200-character manuscript paper, in tenths. */
  readonly sheets: number;
};

/** What is printed elsewhere: the summary with the issue, the references from the records of their sources. */
const elsewhere = new Set(["summary", "references"]);

/** The size of some lines of text. */
export function sizeOfLines(lines: readonly string[]): TextSize {
  const composed = lines.map((line) => line.normalize("NFC"));
  const characters = composed.map((line) => [...line].length);
  const bare = composed.map((line) => [...line.replace(/\s/gu, "")].length);
  const words = composed.flatMap((line) => line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  return {
    withSpaces: sum(characters),
    withoutSpaces: sum(bare),
    words: words.length,
    sheets: manuscriptSheets(composed),
  };
}

/** The lines that an article prints in its own place: every line of text, then its notes. */
export function linesOf(article: Node): string[] {
  const lines: string[] = [];
  const notes: string[] = [];
  article.descendants((node) => {
    if (elsewhere.has(node.type.name)) return false;
    if (node.isTextblock) lines.push(lineOf(node));
    if (node.type.name === "note") notes.push(node.textContent);
    return true;
  });
  return [...lines, ...notes].filter((line) => line !== "");
}

/** The text of a line as it is read: glosses in their parentheses, notes and citations left out. */
function lineOf(line: Node): string {
  let text = "";
  let inGloss = false;
  line.forEach((part) => {
    const isGloss = part.marks.some(({ type }) => type.name === "gloss");
    if (isGloss !== inGloss) text += isGloss ? "(" : ")";
    inGloss = isGloss;
    if (part.isText) text += part.text ?? "";
    else if (part.type.name === "hardBreak") text += " ";
  });
  return inGloss ? `${text})` : text;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
