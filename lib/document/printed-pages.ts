import type { Node } from "@tiptap/pm/model";

/** Hangul to a line and lines to a page of an A4 weekly with its heads, spaces and pictures: counted on a printed issue of 20 pages. */
const measure = 40;
const linesOnPage = 26;
/** A picture, a chart or a table record, of which the text knows no size. */
const linesOfShown = 12;
const elsewhere = new Set(["summary", "references"]);

/** About how many printed pages an article takes. An estimate to plan with; the made-up page decides. */
export function estimatedPages(article: Node): number {
  return linesOf(article, measure) / linesOnPage;
}

function linesOf(node: Node, width: number): number {
  const { name } = node.type;
  if (elsewhere.has(name)) return 0;
  if (node.isTextblock) return linesOfText(node, width);
  if (name === "tableRow") return Math.max(...node.children.map((cell) => linesOf(cell, cellWidth(cell, node, width))));
  if (name === "sideBySide") return Math.max(...node.children.map((table) => linesOf(table, width / node.childCount)));
  if (node.isLeaf) return name === "sectionBreak" ? 1 : linesOfShown;
  return node.children.reduce((lines, child) => lines + linesOf(child, width), 0);
}

/** A line at least, and below it the notes that it holds. */
function linesOfText(line: Node, width: number): number {
  let text = 0;
  let notes = 0;
  line.forEach((part) => {
    if (part.isText) text += widthOf(part.text ?? "");
    if (part.type.name === "note") notes += Math.ceil(widthOf(part.textContent) / width);
  });
  return Math.max(1, Math.ceil(text / width)) + notes;
}

function cellWidth(cell: Node, row: Node, width: number): number {
  const columns = row.children.reduce((count, { attrs }) => count + (Number(attrs.colspan) || 1), 0);
  return (width * (Number(cell.attrs.colspan) || 1)) / columns;
}

/** In Hangul: a Latin letter, a digit or a space is half as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]/.test(character) ? 1 : 0.5;
  return width;
}
