import type { Node, Slice } from "@tiptap/pm/model";

/** A copied part of a page as plain text in the house's shape, which `readPlainText` reads back: levels, tabs, captions, notes. */
export function outsideText(slice: Slice): string {
  return slice.content.content.map((node) => textOf(node, 0)).join("\n");
}

function textOf(node: Node, level: number): string {
  if (node.isText) return node.text ?? "";
  if (node.isTextblock) return lineOf(node);
  switch (node.type.name) {
    case "bulletList":
    case "orderedList":
      return node.children.map((item, index) => itemOf(item, signOf(node, index), level)).join("\n");
    case "tableRow":
      return node.children.map((cell) => cellOf(textOf(cell, 0))).join("\t");
    case "hardBreak":
      return "\n";
    case "sectionBreak":
      return "";
    default:
      return node.children
        .map((child) => textOf(child, level))
        .filter(Boolean)
        .join("\n");
  }
}

function signOf(list: Node, index: number): string {
  return list.type.name === "orderedList" ? `${Number(list.attrs.start) + index}.` : "-";
}

function itemOf(item: Node, sign: string, level: number): string {
  const [first, ...more] = item.children;
  const lines = [`${" ".repeat(level)}${sign} ${first ? textOf(first, level) : ""}`];
  return [...lines, ...more.map((child) => textOf(child, level + 1))].join("\n");
}

function cellOf(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line with its notes under it, each called by its asterisks. */
function lineOf(line: Node): string {
  const notes: string[] = [];
  const words = line.children.map((child) => {
    if (child.type.name === "hardBreak") return "\n";
    if (child.type.name !== "note") return wordsOf(child);
    notes.push(child.textContent);
    return "*".repeat(Math.min(notes.length, 3));
  });
  const text = words.join("");
  const shown = line.type.name === "tableCaption" && text ? `〈${text}〉` : text;
  return [shown, ...notes.map((note, index) => `${"*".repeat(Math.min(index + 1, 3))} ${note}`)].join("\n");
}

function wordsOf(child: Node): string {
  const text = child.text ?? "";
  return child.marks.some(({ type }) => type.name === "gloss") ? `(${text})` : text;
}
