import { Fragment, Slice } from "@tiptap/pm/model";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import type { Divergence } from "../connection/divergence";

export type Choice = "mine" | "theirs" | "both";

/** Puts one side's paragraph, or both after one another, where the woven text stands. Undone like any other change. */
export function chooseVersion({ from, to, mine, theirs }: Divergence, choice: Choice): Command {
  return (state, dispatch) => {
    if (from < 0 || to > state.doc.content.size) return false;
    if (!dispatch) return true;
    const { tr } = state;
    place(tr, { from, to }, ofEditor(state, choice === "mine" ? mine.slice : theirs.slice));
    if (choice === "both") addAfter(tr, tr.mapping.map(to, 1), ofEditor(state, mine.slice));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** A slice that was found before this editor was made is of another schema object, which would not fit in. */
function ofEditor({ schema }: EditorState, slice: Slice): Slice {
  return Slice.fromJSON(schema, slice.toJSON());
}

type Place = { readonly from: number; readonly to: number };

/** A paragraph that is gone by now is made again around what is put there. */
function place(tr: Transaction, { from, to }: Place, slice: Slice): void {
  if (tr.doc.resolve(from).parent.inlineContent || from < to) tr.replace(from, to, slice);
  else tr.insert(from, paragraphOf(tr, slice));
}

function addAfter(tr: Transaction, position: number, slice: Slice): void {
  const $end = tr.doc.resolve(Math.min(position, tr.doc.content.size));
  tr.insert($end.parent.inlineContent ? $end.after() : $end.pos, paragraphOf(tr, slice));
}

function paragraphOf(tr: Transaction, { content }: Slice): Fragment {
  const { paragraph } = tr.doc.type.schema.nodes;
  if (!paragraph) return Fragment.empty;
  const isInline = content.firstChild?.isInline ?? true;
  return isInline ? Fragment.from(paragraph.create(null, content)) : content;
}
