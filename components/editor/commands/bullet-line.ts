import type { Command, EditorState } from "@tiptap/pm/state";
import type { BulletPlace } from "@/lib/rendering/bullets";
import { ifPossible, inTurn } from "./instead-of";
import { liftItem, type Marker, sinkItem, toggleList } from "./lists";
import { isList } from "./places";

/** The level of lists that the caret's line is at; 0: at none. */
export function levelAt({ selection: { $from } }: EditorState): number {
  let level = 0;
  for (let depth = $from.depth; depth > 0 && $from.node(depth).type.name !== "table"; depth -= 1) {
    if (isList($from.node(depth))) level += 1;
  }
  return level;
}

/**
 * Puts the line at the place that a typed bullet means: out or in within its list, into the list before it, or into a list of its
 * own. A line that cannot go as far in as it should goes as far as it can. Null: a bullet means nothing here.
 */
export function bulletLine(
  { selection: { $from } }: EditorState,
  { level, marker }: BulletPlace,
  now: number,
): Command | null {
  const holder = $from.node($from.depth - 1);
  if (holder.type.name !== "listItem") return inTurn(toggleList("bulletList", marker), ...into(level, marker));
  const list = $from.node($from.depth - 2);
  if ($from.index($from.depth - 1) > 0 || list.type.name !== "bulletList") return null;
  if (marker) return $from.index($from.depth - 2) > 0 ? inTurn(sinkItem, nameNewList(marker)) : nameNewList(marker);
  if (level > now) return ifPossible(sinkItem);
  if (level < now) return inTurn(...Array<Command>(now - level).fill(liftItem));
  return () => true;
}

/** A new list one level in is the list before it, going on. */
function into(level: number, marker: Marker): Command[] {
  if (level < 2 || marker) return [];
  return [ifPossible(joinListBefore), ...Array<Command>(level - 1).fill(ifPossible(sinkItem))];
}

const joinListBefore: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const at = $from.before($from.depth - 2);
  const before = state.doc.resolve(at).nodeBefore;
  if (before?.type.name !== "bulletList") return false;
  dispatch?.(state.tr.join(at));
  return true;
};

/** Names the shape of a list that has only this line yet: others' lines keep theirs. */
function nameNewList(marker: Marker): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const list = $from.node($from.depth - 2);
    if (list.childCount > 1) return true;
    dispatch?.(state.tr.setNodeAttribute($from.before($from.depth - 2), "marker", marker));
    return true;
  };
}
