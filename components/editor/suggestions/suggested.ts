import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, type Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { propose } from "@/lib/document/suggestions/propose";
import type { Proposed } from "@/lib/document/suggestions/proposal";
import { newId } from "@/lib/kernel/ids";

/** A new suggestion of this person. */
export function bearing(by: string) {
  return { id: newId(), by, at: new Date().toISOString() };
}

/** What ProseMirror notes about a change that goes with it whatever becomes of it. */
const kept = ["pointer", "uiEvent", "paste", "addToHistory", "inputType"] as const;

/** A change as a suggestion of it; null: it cannot be suggested. The caret stands where the change would have put it. */
export function suggested(state: EditorState, raw: Transaction, by: string): Transaction | null {
  const changedFrom = firstChange(raw);
  const proposed = propose({
    before: raw.before,
    after: raw.doc,
    as: bearing(by),
    ...(changedFrom !== null && { changedFrom }),
  });
  if (!proposed) return null;
  const { tr } = state;
  for (const step of proposed.transform.steps) tr.step(step);
  const isForwards = state.selection.empty && changedFrom === state.selection.from;
  tr.setSelection(placed(tr.doc, { raw, proposed, side: isForwards ? 1 : -1 }));
  if (raw.storedMarksSet) tr.setStoredMarks(raw.storedMarks);
  if (raw.scrolledIntoView) tr.scrollIntoView();
  for (const name of kept) if (raw.getMeta(name) !== undefined) tr.setMeta(name, raw.getMeta(name));
  return tr;
}

/** The first place that the change touched, in the document before it; null: it is not one place. */
function firstChange({ mapping }: Transaction): number | null {
  const [map, ...more] = mapping.maps;
  const starts: number[] = [];
  if (more.length === 0) map?.forEach((from) => void starts.push(from));
  return starts.length > 0 ? Math.min(...starts) : null;
}

type Placing = { readonly raw: Transaction; readonly proposed: Proposed; readonly side: 1 | -1 };

function placed(doc: Node, placing: Placing): Selection {
  const { selection } = placing.raw;
  const at = (position: number) => doc.resolve(Math.min(placeOf(position, placing), doc.content.size));
  const anchor = at(selection.anchor);
  const isNode = selection instanceof NodeSelection && anchor.nodeAfter !== null;
  if (isNode && anchor.nodeAfter && NodeSelection.isSelectable(anchor.nodeAfter)) return new NodeSelection(anchor);
  return TextSelection.between(anchor, at(selection.head));
}

/**
 * A place of the raw change in the document that suggests it. Within what was put in, its very letter. At what was taken away, which still
 * stands: before it when it was taken away backwards, behind it when forwards, so that the same key goes on.
 */
function placeOf(position: number, { raw, proposed, side }: Placing): number {
  const found = proposed.placeOf(position);
  if (found !== null) return found;
  return proposed.transform.mapping.map(raw.mapping.invert().map(position, side), side);
}
