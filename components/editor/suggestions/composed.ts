import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { differenceStep } from "@/lib/document/difference-step";

/**
 * From what stands on the page, raw, to the same as a suggestion. A word that was put in is only marked; where a selection was composed over,
 * what it took away is put back, struck out.
 */
export function markingOf(state: EditorState, wanted: Node): Transaction {
  return marked(state, wanted) ?? patched(state, wanted);
}

/** The same letters at the same places: marks alone make the difference. */
function marked(state: EditorState, wanted: Node): Transaction | null {
  if (wanted.content.size !== state.doc.content.size) return null;
  const { tr } = state;
  wanted.descendants((node, at) => {
    if (!node.isText) return true;
    for (const mark of node.marks) {
      const to = at + node.nodeSize;
      if (mark.type.name === "insertion" && !tr.doc.rangeHasMark(at, to, mark.type)) tr.addMark(at, to, mark);
    }
    return false;
  });
  return tr.doc.eq(wanted) ? tr : null;
}

function patched(state: EditorState, wanted: Node): Transaction {
  const { tr } = state;
  const start = wanted.content.findDiffStart(state.doc.content);
  const ends = wanted.content.findDiffEnd(state.doc.content);
  if (start !== null && ends) {
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    tr.replace(start, ends.b + overlap, wanted.slice(start, ends.a + overlap));
  }
  if (tr.doc.eq(wanted)) return tr;
  const whole = state.tr;
  const step = differenceStep(state.doc, wanted);
  return step ? whole.step(step) : whole;
}
