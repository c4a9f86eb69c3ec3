import { bulletShape } from "./bullets";
import { type Derivation, takeAsterisks } from "./derivation";
import { inlineView } from "./inline-view";
import { childrenOf, type NodeJson, numberAttribute, textAttribute } from "./node-json";
import type { ListItemView, ListView, NoteView, ParagraphView } from "./view";

export type TextContext = {
  readonly derivation: Derivation;
  /** The publication's bullet shapes by level. */
  readonly bullets: readonly string[];
  /** In a cell asterisk notes wait until the table is done: they are printed under it. */
  readonly inCell?: boolean;
};

export function paragraphView(node: NodeJson, context: TextContext): ParagraphView {
  const children = inlineView(childrenOf(node), context.derivation);
  return { type: "paragraph", children, notes: notesHere(context) };
}

/** A list and those in it. An asterisk note is printed under the paragraph of the item that holds it; its mark counts in the block. */
export function listView(node: NodeJson, context: TextContext, level: number): ListView {
  const ordered = node.type === "orderedList";
  return {
    type: "list",
    ordered,
    start: ordered ? numberAttribute(node, "start", 1) : 1,
    level,
    shape: bulletShape(textAttribute(node, "marker") || null, level, context.bullets),
    items: childrenOf(node).map((item) => itemView(item, context, level)),
  };
}

function itemView(item: NodeJson, context: TextContext, level: number): ListItemView {
  return {
    blocks: childrenOf(item).map((child) =>
      child.type === "paragraph" ? paragraphView(child, context) : listView(child, context, level + 1),
    ),
  };
}

/** The asterisk notes to print at this place. */
export function notesHere(context: TextContext): NoteView[] {
  return context.inCell ? [] : takeAsterisks(context.derivation);
}
