import type { InlineJson, MarkJson, NodeJson } from "@/lib/document/json";

/**
 * Blocks as an outline that can be read in a test: a line for each block, two spaces for each level, `-` and `1.` for items, `|` for
 * cells (heads with `!`, spans as `2x1`), notes in braces, marks in angle brackets.
 */
export function drawn(nodes: readonly NodeJson[], indent = ""): string[] {
  return nodes.flatMap((node) => drawNode(node, indent));
}

function drawNode(node: NodeJson, indent: string): string[] {
  switch (node.type) {
    case "paragraph":
      return [`${indent}${words(node.content)}`];
    case "subhead":
      return [`${indent}${node.attrs.numbered ? "1) " : "# "}${words(node.content)}`];
    case "quote":
      return drawn(node.content, `${indent}> `);
    case "sectionBreak":
      return [`${indent}---`];
    case "bulletList":
    case "orderedList":
      return node.content.flatMap((item, index) => {
        const sign = node.type === "bulletList" ? "-" : `${node.attrs.start + index}.`;
        const [first = "", ...more] = drawn(item.content, `${indent}  `);
        return [`${indent}${sign} ${first.trimStart()}`, ...more];
      });
    case "box":
      return [`${indent}[${node.attrs.kind}]`, ...drawn(node.content, `${indent}  `)];
    case "boxTitle":
      return [`${indent}= ${words(node.content)}`];
    case "sideBySide":
      return [`${indent}[pair]`, ...drawn(node.content, `${indent}  `)];
    case "tableFigure":
      return drawTable(node, indent);
    default:
      return [`${indent}${node.type}`];
  }
}

function drawTable({ content: [caption, grid, notes] }: NodeJson & { type: "tableFigure" }, indent: string): string[] {
  const unit = caption.attrs.unit && ` (${caption.attrs.unit})`;
  const rows = grid.content.map((row) =>
    row.content
      .map(({ type, attrs, content }) => {
        const span = attrs.colspan * attrs.rowspan > 1 ? `${attrs.colspan}x${attrs.rowspan} ` : "";
        const align = attrs.align ? `${attrs.align} ` : "";
        return `${type === "tableHeader" ? "!" : ""}${span}${align}${drawn(content).join(" / ")}`;
      })
      .join(" | "),
  );
  return [`${indent}[table] ${words(caption.content)}${unit}`, ...rows.map((row) => `${indent}  ${row}`)].concat(
    drawn(notes.content, `${indent}  * `),
  );
}

export function words(content: readonly InlineJson[]): string {
  return content.map((part) => marked(inner(part), part.marks)).join("");
}

function inner(part: InlineJson): string {
  if (part.type === "text") return part.text;
  if (part.type === "hardBreak") return "⏎";
  return part.type === "note" ? `{${part.attrs.kind === "footnote" ? "1 " : "* "}${words(part.content)}}` : "{cite}";
}

const short: Readonly<Record<string, string>> = {
  strong: "b",
  em: "i",
  underline: "u",
  superscript: "sup",
  subscript: "sub",
};

function marked(text: string, marks: readonly MarkJson[]): string {
  return [...marks].reverse().reduce((held, mark) => {
    const value = mark.type === "link" ? ` ${mark.attrs.href}` : mark.type === "ruby" ? ` ${mark.attrs.text}` : "";
    return `<${short[mark.type] ?? mark.type}${value}:${held}>`;
  }, text);
}
