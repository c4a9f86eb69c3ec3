import { closeHistory, undo, undoDepth } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { oneLine } from "@/lib/importing/fit-blocks";
import { noteContent } from "@/lib/importing/inline-content";
import type { Outside } from "@/lib/importing/read-outside";
import type { Counts, DroppedKind, Report } from "@/lib/importing/report";
import type { Clip } from "./clip";
import type { Pasted, Tell } from "./pasted";
import { readClip } from "./take-clip";

/** Puts the words of a clip into a note. `outer`: the page that it belongs to. */
export function takeInNote(view: EditorView, outer: EditorView, clip: Clip, tell: Tell): void {
  const read = readClip(clip, { title: false, lead: false });
  if (!read.ok) {
    tell({ kind: "refused", code: read.error.code });
    return;
  }
  outer.dispatch(closeHistory(outer.state.tr));
  view.dispatch(insertWords(view.state, read.value));
  outer.dispatch(closeHistory(outer.state.tr));
  const report = reportOf(read.value);
  tell(Object.keys(report.dropped).length > 0 ? undoable(view, outer, report) : null);
}

function insertWords(state: EditorState, { blocks }: Outside): Transaction {
  const { tr, schema, selection, doc } = state;
  const nodes = noteContent(oneLine(blocks)).map((part) => schema.nodeFromJSON(part));
  const allowed = nodes.map((node) => node.mark(doc.type.allowedMarks(node.marks)));
  return tr.replaceWith(selection.from, selection.to, allowed).scrollIntoView();
}

/** Of all that a page could have kept, a note keeps links; the rest has given up what it was. */
function reportOf({ blocks, pictures, report }: Outside): Report {
  const { kept, dropped } = report;
  const shapes = (kept.tables ?? 0) + (kept.lists ?? 0) + (kept.boxes ?? 0) + (kept.notes ?? 0) + (kept.subheads ?? 0);
  const structure = (dropped.structure ?? 0) + Math.max(shapes, blocks.length > 1 ? 1 : 0);
  const lost: Counts<DroppedKind> = {
    ...dropped,
    ...(structure > 0 && { structure }),
    ...(pictures.length > 0 && { pictures: (dropped.pictures ?? 0) + pictures.length }),
  };
  return { ...report, kept: kept.links ? { links: kept.links } : {}, dropped: lost, references: [] };
}

function undoable(view: EditorView, outer: EditorView, report: Report): Pasted {
  const depth = Number(undoDepth(outer.state));
  return {
    kind: "pasted",
    report,
    isLast: () => !outer.isDestroyed && Number(undoDepth(outer.state)) === depth,
    undo: () => {
      undo(outer.state, outer.dispatch);
      if (!view.isDestroyed) view.focus();
    },
    asPlainText: null,
  };
}
