import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { ResolvedPos } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { deepestList } from "@/lib/document/check-document";
import type { markers } from "@/lib/document/nodes/bulletList";
import { depthOf, isInside, isList, listDepth } from "./places";

type ListName = "bulletList" | "orderedList";
export type Marker = (typeof markers)[number] | null;

/** Makes the block a list of this kind, changes the kind of the list that it is in, or takes it out of the list. */
export function toggleList(name: ListName, marker: Marker = null): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const depth = depthOf($from, "bulletList", "orderedList");
    const type = state.schema.nodes[name];
    const item = state.schema.nodes.listItem;
    if (!type || !item) return false;
    const attrs = name === "bulletList" ? { marker } : null;
    if (depth === null) return wrapInList(type, attrs)(state, dispatch);
    const list = $from.node(depth);
    if (list.type === type && (name === "orderedList" || list.attrs.marker === marker)) {
      return liftListItem(item)(state, dispatch, view);
    }
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, attrs).scrollIntoView());
    return true;
  };
}

export const splitItem: Command = (state, dispatch, view) => {
  const item = state.schema.nodes.listItem;
  return item !== undefined && isInside(state, "listItem") && splitListItem(item)(state, dispatch, view);
};

/** One level in; false at the fourth level, so that the deepest point never breaks the document's rule. */
export const sinkItem: Command = (state, dispatch, view) => {
  const item = state.schema.nodes.listItem;
  if (!item || !isInside(state, "listItem")) return false;
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to, (node) => isList(node));
  if (!range) return false;
  let nested = 0;
  for (let index = range.startIndex; index < range.endIndex; index += 1) {
    nested = Math.max(nested, listDepth(range.parent.child(index)));
  }
  if (levelOfRange(range.depth, $from) + nested >= deepestList) return false;
  return sinkListItem(item)(state, dispatch, view);
};

export const liftItem: Command = (state, dispatch, view) => {
  const item = state.schema.nodes.listItem;
  return item !== undefined && isInside(state, "listItem") && liftListItem(item)(state, dispatch, view);
};

/** Levels are counted within a table's cell, box or body. */
function levelOfRange(depth: number, $from: ResolvedPos): number {
  let level = 0;
  for (let at = depth; at > 0 && $from.node(at).type.name !== "table"; at -= 1) if (isList($from.node(at))) level += 1;
  return level;
}

/** What the caret's list is, for the toolbar. */
export function currentList(state: Parameters<Command>[0]): { name: ListName; marker: Marker } | null {
  const { $from } = state.selection;
  const depth = depthOf($from, "bulletList", "orderedList");
  if (depth === null) return null;
  const { type, attrs } = $from.node(depth);
  return { name: type.name as ListName, marker: (attrs.marker as Marker | undefined) ?? null };
}
