import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, type EditorState, Plugin, Selection, TextSelection } from "@tiptap/pm/state";
import { keydownHandler } from "@tiptap/pm/keymap";
import { markNamed } from "@/lib/document/suggestions/suggestion-marks";

/** The keys that are otherwise while one suggests; asked before those of the text. */
export function suggestingKeys(suggesting: { readonly on: boolean }): Plugin {
  const keys = keydownHandler({ Backspace: passStruck(-1), Delete: passStruck(1) });
  return new Plugin({ props: { handleKeyDown: (view, event) => suggesting.on && keys(view, event) } });
}

const isStruck = (node: Node | null | undefined) => markNamed(node?.marks ?? [], "deletion") !== undefined;

/** Over what is struck out already a key that takes away only passes: the caret goes to its other side. */
export const passStruck =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const target = state.selection.empty ? behindStruck(state, direction) : null;
    if (target === null) return false;
    const place = state.doc.resolve(target);
    dispatch?.(
      state.tr
        .setSelection(
          place.parent.inlineContent ? TextSelection.create(state.doc, target) : Selection.near(place, direction),
        )
        .scrollIntoView(),
    );
    return true;
  };

function behindStruck({ selection }: EditorState, direction: 1 | -1): number | null {
  const { $from: place } = selection;
  if (!place.parent.isTextblock) return null;
  const next = direction === 1 ? place.nodeAfter : place.nodeBefore;
  if (next) return isStruck(next) ? place.pos + direction * runOf(place, direction) : null;
  return overBoundary(place, direction);
}

/** How long the struck run beside the caret is, over several texts. */
function runOf(place: ResolvedPos, direction: 1 | -1): number {
  const { parent, parentOffset } = place;
  let end = parentOffset;
  for (;;) {
    const node = direction === 1 ? parent.childAfter(end).node : parent.childBefore(end).node;
    if (!isStruck(node) || !node) return Math.abs(end - parentOffset);
    const start = direction === 1 ? parent.childAfter(end).offset : parent.childBefore(end).offset;
    end = direction === 1 ? start + node.nodeSize : start;
  }
}

/** At the edge of a line: over a block that is struck out, or a boundary that is. */
function overBoundary(place: ResolvedPos, direction: 1 | -1): number | null {
  for (let depth = place.depth; depth > 0; depth -= 1) {
    const edge = direction === 1 ? place.after(depth) : place.before(depth);
    const outer = place.doc.resolve(edge);
    const beside = direction === 1 ? outer.nodeAfter : outer.nodeBefore;
    if (!beside) continue;
    const later = direction === 1 ? beside : place.node(depth);
    const isMerged = markNamed(later.marks, "joint")?.attrs.kind === "merge";
    return isStruck(beside) || isMerged ? edge : null;
  }
  return null;
}
