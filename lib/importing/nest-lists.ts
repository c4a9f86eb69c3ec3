import type { InlineJson } from "@/lib/document/json";
import type { Line } from "./draft";
import type { Tally } from "./report";

type Paragraph = { type: "paragraph"; content: readonly InlineJson[] };
type Item = { type: "listItem"; content: (Paragraph | List)[] };
type List = { type: "bulletList" | "orderedList"; attrs: Record<string, unknown>; content: Item[] };

/**
 * Builds lists out of lines that each know their level. Levels are counted from the outermost there is, and none is skipped; what is
 * deeper than lists may nest stands at the deepest level, and that is told.
 */
export function nestLists(lines: readonly Line[], deepest: number, tally: Tally): List[] {
  const outermost = Math.min(...lines.map(({ list }) => list?.level ?? 1));
  const roots: List[] = [];
  const open: List[] = [];
  for (const line of lines) {
    const wanted = (line.list?.level ?? 1) - outermost + 1;
    if (wanted > deepest) tally.drop("structure");
    const level = Math.min(wanted, deepest);
    const item = line.list?.continues ? openItem(open, level) : undefined;
    if (item) item.content.push(paragraphOf(line));
    else addItem(line, level, open, roots);
  }
  return roots;
}

function addItem(line: Line, wanted: number, open: List[], roots: List[]): void {
  const type = line.list?.ordered ? "orderedList" : "bulletList";
  const level = Math.min(wanted, open.length + 1);
  open.length = Math.min(open.length, level);
  if (open.length === level && open.at(-1)?.type !== type) open.pop();
  if (open.length < level) {
    const attrs = type === "orderedList" ? { start: startOf(line) } : { marker: null };
    const list: List = { type, attrs, content: [] };
    const parent = open.at(-1)?.content.at(-1);
    if (parent) parent.content.push(list);
    else roots.push(list);
    open.push(list);
  }
  open.at(-1)?.content.push({ type: "listItem", content: [paragraphOf(line)] });
}

function openItem(open: List[], level: number): Item | undefined {
  open.length = Math.min(open.length, level);
  return open.at(-1)?.content.at(-1);
}

function startOf({ list }: Line): number {
  const number = list?.number ?? 1;
  return number >= 0 && number <= 9999 ? number : 1;
}

export function paragraphOf({ content }: Pick<Line, "content">): Paragraph {
  return { type: "paragraph", content };
}
