import type { Node } from "@tiptap/pm/model";

/** A place of an article that somebody may want to go to. */
export type OutlineEntry = {
  readonly position: number;
  readonly kind: "title" | "subhead" | "box" | "shown";
  /** A subhead's number as it is printed; 0: it has none. */
  readonly number: number;
  readonly text: string;
};

/** The names of what is shown with a caption: rich tables, records, charts, pictures. */
const shown = new Set(["tableFigure", "tableEmbed", "chart", "chartEmbed", "figure"]);

/**
 * The article's outline in reading order: headline, subheads with the numbers they print, boxes, and what is shown.
 * @param captionOf the caption of a node that holds none itself
 */
export function outlineOf(doc: Node, captionOf: (node: Node) => string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let numbered = 0;
  doc.descendants((node, position, parent) => {
    const { name } = node.type;
    const add = (kind: OutlineEntry["kind"], text: string, number = 0) =>
      void entries.push({ position, kind, text, number });
    if (name === "title") add("title", node.textContent);
    if (name === "subhead") {
      const counts = parent === doc && node.attrs.numbered !== false;
      if (counts) numbered += 1;
      add("subhead", node.textContent, counts ? numbered : 0);
    }
    if (name === "box") add("box", node.firstChild?.textContent ?? "");
    if (shown.has(name))
      add("shown", captionOf(node) || (node.firstChild?.isTextblock ? node.firstChild.textContent : ""));
    return !node.isTextblock;
  });
  return entries;
}

/** The entry that a position belongs to: the last one at or before it. */
export function entryAt(entries: readonly OutlineEntry[], position: number): number {
  return entries.findLastIndex((entry) => entry.position <= position);
}
