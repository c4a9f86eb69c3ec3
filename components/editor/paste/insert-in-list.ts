import { Fragment, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { Selection, type Transaction } from "@tiptap/pm/state";
import { isList } from "../commands/places";

/** Puts lists and paragraphs into the list at the caret, as items of its level. */
export function insertInList(tr: Transaction, given: readonly Node[]): void {
  const nodes = [...given];
  const isEmptyItem = isEmpty(itemAt(tr.selection.$from));
  const [first] = nodes;
  if (first?.type.name === "paragraph" && !isEmptyItem) {
    tr.replaceWith(tr.selection.from, tr.selection.to, first.content);
    nodes.shift();
  }
  const items = nodes.flatMap((node) => (isList(node) ? node.children : [itemWith(node)]));
  if (items.length === 0) return;
  const at = itemAt(tr.selection.$from);
  const start = isEmptyItem ? at.from : endOfItem(tr, at);
  const end = isEmptyItem ? at.to : start;
  tr.replaceWith(start, end, items);
  tr.setSelection(Selection.near(tr.doc.resolve(start + Fragment.from(items).size), -1));
}

/** Puts blocks that no list can hold after the item at the caret: what follows of the list goes on after them. */
export function insertPastList(tr: Transaction, nodes: readonly Node[]): void {
  const { $from } = tr.selection;
  const depth = outermostList($from);
  const list = $from.node(depth);
  const index = $from.index(depth);
  const alone = list.childCount === 1 && isEmpty(itemAt($from)) && depth + 2 === $from.depth;
  const after = list.children.slice(index + 1);
  const attrs = list.type.name === "orderedList" ? { start: Number(list.attrs.start) + index + 1 } : list.attrs;
  const rest = after.length > 0 ? [list.type.create(attrs, after)] : [];
  const from = alone ? $from.before(depth) : $from.after(depth + 1);
  const to = $from.after(depth);
  if (alone) tr.replaceWith(from, to, nodes);
  else {
    const kept = list.copy(Fragment.from(list.children.slice(0, index + 1)));
    tr.replaceWith($from.before(depth), to, [kept, ...nodes, ...rest]);
  }
  const end = (alone ? from : $from.before(depth) + sizeTo(list, index + 1) + 2) + Fragment.from(nodes).size;
  tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
}

function sizeTo(list: Node, index: number): number {
  return list.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0);
}

function outermostList($pos: ResolvedPos): number {
  let found = 0;
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (isList($pos.node(depth))) found = depth;
    else if ($pos.node(depth).type.name !== "listItem" && found > 0) return found;
  }
  return found;
}

type Item = { readonly node: Node; readonly from: number; readonly to: number };

function itemAt($pos: ResolvedPos): Item {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if ($pos.node(depth).type.name !== "listItem") continue;
    return { node: $pos.node(depth), from: $pos.before(depth), to: $pos.after(depth) };
  }
  throw new Error("the caret is in no list");
}

function isEmpty({ node }: Item): boolean {
  return node.childCount === 1 && node.firstChild?.content.size === 0;
}

/** The end of the item at the caret; one that goes on after the caret is parted there. */
function endOfItem(tr: Transaction, item: Item): number {
  const { $from } = tr.selection;
  if ($from.parentOffset === $from.parent.content.size) return item.to;
  tr.split($from.pos, $from.depth - tr.doc.resolve(item.from).depth);
  return $from.pos + ($from.depth - tr.doc.resolve(item.from).depth);
}

function itemWith(paragraph: Node): Node {
  const { schema } = paragraph.type;
  const { listItem } = schema.nodes;
  if (!listItem) throw new Error("the schema has no items");
  return listItem.create(null, paragraph);
}
