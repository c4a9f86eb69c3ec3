import { closeHistory, undo, undoDepth } from "@tiptap/pm/history";
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import type { Result } from "@/lib/kernel/result";
import {
  mostCharacters,
  type Outside,
  type OutsideError,
  readBareText,
  readMarkup,
  readPlainText,
} from "@/lib/importing/read-outside";
import type { Report } from "@/lib/importing/report";
import type { WantedHead } from "@/lib/importing/take-head";
import { ownSlice } from "./copying";
import { beginPaste, insertOutside, wantedHead } from "./insert-outside";
import { parseInBrowser } from "./parse-in-browser";
import type { Pasted } from "./pasted";

/**
 * Takes over the pasting of what comes from elsewhere. What was copied on a page of ours comes back as it was, and files alone are not
 * for here: both are left to whoever is asked next.
 */
export function pasting(tell: Tell): Plugin {
  let isPlain = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          isPlain = event.shiftKey;
          return false;
        },
        paste: (view, event) => {
          if (!event.clipboardData || !view.editable || view.composing) return false;
          const taken = takePaste(view, clipOf(event.clipboardData, isPlain), tell);
          if (taken) event.preventDefault();
          return taken;
        },
      },
    },
  });
}

/** Null: there is nothing (more) to be said. */
type Tell = (pasted: Pasted | null) => void;

type Clip = { readonly html: string; readonly text: string; readonly isPlain: boolean; readonly hasFiles: boolean };

function clipOf(data: DataTransfer, isPlain: boolean): Clip {
  return {
    html: data.getData("text/html"),
    text: data.getData("text/plain"),
    isPlain,
    hasFiles: data.files.length > 0,
  };
}

function takePaste(view: EditorView, clip: Clip, tell: Tell): boolean {
  if (!clip.isPlain && /<[^>]+ data-pm-slice=/.test(clip.html.slice(0, 4_000))) return false;
  if (!clip.html.trim() && !clip.text.trim()) return false;
  if (clip.html.length + clip.text.length > atOnce) {
    // The page says what it is doing before it is busy with it.
    tell({ kind: "reading" });
    setTimeout(() => view.isDestroyed || takeNow(view, { ...clip, hasFiles: false }, tell), 50);
    return true;
  }
  return takeNow(view, clip, tell);
}

/** Characters that are read in the blink of an eye. */
const atOnce = 500_000;

function takeNow(view: EditorView, clip: Clip, tell: Tell): boolean {
  const own = clip.isPlain ? null : ownSlice(clip.html, view.state.schema);
  if (own) {
    tell(null);
    return insertOwn(view, own);
  }
  const tr = beginPaste(view.state);
  const read = readClip(clip, wantedHead(tr));
  if (read.ok) insert(view, tr, { clip, outside: read.value }, tell);
  else if (read.error.code === "empty" && clip.hasFiles) return false;
  else tell({ kind: "refused", code: read.error.code });
  return true;
}

/** What was copied on a page of ours goes in as it was. */
function insertOwn(view: EditorView, slice: Slice): boolean {
  view.dispatch(closeHistory(view.state.tr));
  if (view.someProp("handlePaste", (handle) => handle(view, new ClipboardEvent("paste"), slice))) return true;
  const [only, ...others] = slice.content.content;
  const isNode = only && others.length === 0 && slice.openStart === 0 && slice.openEnd === 0;
  const tr = isNode ? view.state.tr.replaceSelectionWith(only, false) : view.state.tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

/** The markup says most; where it says nothing, the words. */
function readClip({ html, text, isPlain }: Clip, wanted: WantedHead): Result<Outside, OutsideError> {
  if (html.length + text.length > mostCharacters) return { ok: false, error: { code: "tooLarge", facts: {} } };
  if (isPlain) return readBareText(text);
  const marked = html.trim() ? readMarkup(parseInBrowser(html), wanted) : null;
  if (marked && (marked.ok || marked.error.code !== "empty" || !text.trim())) return marked;
  return readPlainText(text, wanted);
}

type Insert = { readonly clip: Clip; readonly outside: Outside };

function insert(view: EditorView, tr: Transaction, { clip, outside }: Insert, tell: Tell): void {
  const before = view.state.doc;
  const lost = insertIntoTable(view, outside) ? 0 : insertThere(view, tr, outside);
  // The guard lets nothing in that the server would refuse, and has said why.
  if (view.state.doc.eq(before)) {
    tell(null);
    return;
  }
  view.dispatch(closeHistory(view.state.tr));
  const { report } = outside;
  const dropped = lost > 0 ? { ...report.dropped, structure: (report.dropped.structure ?? 0) + lost } : report.dropped;
  const told: Report = { ...report, dropped };
  tell(isPlainWords(outside, told) ? null : undoable(view, told, clip, tell));
}

function insertThere(view: EditorView, tr: Transaction, outside: Outside): number {
  const { transaction, lost } = insertOutside(tr, outside);
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

function undoable(view: EditorView, report: Report, clip: Clip, tell: Tell): Pasted {
  const depth = Number(undoDepth(view.state));
  const isLast = () => !view.isDestroyed && Number(undoDepth(view.state)) === depth;
  const takeBack = () => {
    undo(view.state, view.dispatch);
    view.focus();
  };
  const asPlainText = () => {
    takeBack();
    const read = readBareText(clip.text);
    if (read.ok) insert(view, beginPaste(view.state), { clip: { ...clip, isPlain: true }, outside: read.value }, tell);
  };
  const hasText = clip.text.trim() !== "" && !clip.isPlain;
  return { kind: "pasted", report, isLast, undo: takeBack, asPlainText: hasText ? asPlainText : null };
}
