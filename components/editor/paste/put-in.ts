import { closeHistory, undo, undoDepth } from "@tiptap/pm/history";
import { Fragment, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { type Outside, readBareText } from "@/lib/importing/read-outside";
import type { Report } from "@/lib/importing/report";
import { beginPaste, insertOutside } from "./insert-outside";
import type { Pasted, Tell } from "./pasted";

export type PutIn = {
  readonly outside: Outside;
  /** The same as words alone, which can be had instead; null: there are none, or they are what was put in. */
  readonly text: string | null;
  /** The name of the file that it came out of. */
  readonly file?: string | undefined;
  /** Why pictures were not taken, in words. */
  readonly problems?: readonly string[] | undefined;
};

/** Puts what was read into the page as one change of its history, and tells what became of it. */
export function putIn(view: EditorView, tr: Transaction, given: PutIn, tell: Tell): void {
  const { outside, problems = [] } = given;
  const before = view.state.doc;
  const lost = insertIntoTable(view, outside) ? 0 : insertThere(view, tr, given);
  // The guard lets nothing in that the server would refuse, and has said why; of pictures alone none may have been taken.
  if (view.state.doc.eq(before)) {
    tell(problems.length > 0 ? { kind: "pasted", report: outside.report, problems, ...nothing } : null);
    return;
  }
  view.dispatch(closeHistory(view.state.tr));
  const { report } = outside;
  const dropped = lost > 0 ? { ...report.dropped, structure: (report.dropped.structure ?? 0) + lost } : report.dropped;
  const told: Report = { ...report, dropped };
  const isQuiet = given.file === undefined && problems.length === 0 && isPlainWords(outside, told);
  tell(isQuiet ? null : undoable(view, told, given, tell));
}

/** Nothing was put in: there is nothing to undo. */
const nothing = { isLast: () => false, undo: () => {}, asPlainText: null };

function insertThere(view: EditorView, tr: Transaction, { outside, file }: PutIn): number {
  const { transaction, lost } = insertOutside(tr, outside, file !== undefined);
  view.dispatch(transaction.setMeta("paste", true).setMeta("uiEvent", "paste"));
  return lost;
}

/** A table that is pasted into a table fills its cells, as spreadsheets do. */
function insertIntoTable(view: EditorView, { blocks }: Outside): boolean {
  const [only, ...others] = blocks;
  if (only?.type !== "tableFigure" || others.length > 0 || !isInTable(view.state)) return false;
  const table = view.state.schema.nodeFromJSON(only.content[1]);
  const slice = new Slice(Fragment.from(table), 0, 0);
  view.dispatch(closeHistory(view.state.tr));
  return view.someProp("handlePaste", (handle) => handle(view, new ClipboardEvent("paste"), slice)) === true;
}

/** Nothing was left out and nothing recognised: there is nothing to tell. */
function isPlainWords({ head }: Outside, { kept, dropped, references }: Report): boolean {
  const counts = [...Object.values(kept), ...Object.values(dropped), references.length];
  return !head.title && !head.lead && counts.every((count) => count === 0);
}

function undoable(view: EditorView, report: Report, given: PutIn, tell: Tell): Pasted {
  const { text, file, problems } = given;
  const depth = Number(undoDepth(view.state));
  const isLast = () => !view.isDestroyed && Number(undoDepth(view.state)) === depth;
  const takeBack = () => {
    undo(view.state, view.dispatch);
    view.focus();
  };
  const asPlainText = () => {
    takeBack();
    const read = readBareText(text ?? "");
    if (read.ok) putIn(view, beginPaste(view.state), { outside: read.value, text: null }, tell);
  };
  return {
    kind: "pasted",
    report,
    isLast,
    undo: takeBack,
    asPlainText: text?.trim() ? asPlainText : null,
    file,
    problems,
  };
}
