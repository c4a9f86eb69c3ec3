import { toggleMark } from "@tiptap/pm/commands";
import type { Mark, MarkType } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { RunLanguage } from "@/lib/document/attributes";

export type SimpleMark = "strong" | "em" | "underline" | "highlight" | "superscript" | "subscript";
export type Range = { readonly from: number; readonly to: number };

export function toggleSimple(name: SimpleMark): Command {
  return (state, dispatch, view) => {
    const type = state.schema.marks[name];
    if (!type) return false;
    if (dispatch && (name === "superscript" || name === "subscript")) dropOther(state, name, dispatch);
    return toggleMark(type)(state, dispatch, view);
  };
}

/** Raised and lowered at once means nothing. */
function dropOther(state: EditorState, name: SimpleMark, dispatch: NonNullable<Parameters<Command>[1]>): void {
  const other = state.schema.marks[name === "superscript" ? "subscript" : "superscript"];
  const { from, to, empty } = state.selection;
  if (other && !empty && state.doc.rangeHasMark(from, to, other)) dispatch(state.tr.removeMark(from, to, other));
}

export function isMarked(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name];
  const { from, to, empty, $from } = state.selection;
  if (!type) return false;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}

/** The run at the caret that carries a mark of this type, with the mark. */
export function markAround(state: EditorState, name: string): (Range & { mark: Mark }) | null {
  const type = state.schema.marks[name];
  const { $from } = state.selection;
  if (!type || !$from.parent.inlineContent) return null;
  const mark =
    type.isInSet($from.marks()) ??
    markOfNode(type, $from.nodeAfter?.marks) ??
    markOfNode(type, $from.nodeBefore?.marks);
  if (!mark) return null;
  let index = $from.index();
  const { parent } = $from;
  const has = (at: number) => at >= 0 && at < parent.childCount && mark.isInSet(parent.child(at).marks);
  if (!has(index) && has(index - 1)) index -= 1;
  let first = index;
  let last = index;
  while (has(first - 1)) first -= 1;
  while (has(last + 1)) last += 1;
  let from = $from.start();
  for (let at = 0; at < first; at += 1) from += parent.child(at).nodeSize;
  let to = from;
  for (let at = first; at <= last; at += 1) to += parent.child(at).nodeSize;
  return { from, to, mark };
}

function markOfNode(type: MarkType, marks: readonly Mark[] | undefined): Mark | undefined {
  return marks ? type.isInSet(marks) : undefined;
}

/** What a mark with a value would be put on: the selection, or the run that carries it already. */
export function markTarget(state: EditorState, name: string): Range | null {
  const { from, to, empty } = state.selection;
  return empty ? markAround(state, name) : { from, to };
}

/** Puts a mark with attributes on a range, or takes it off (`attrs` null). */
export function setMarkOn(name: "link" | "lang" | "gloss" | "ruby", attrs: object | null, range: Range): Command {
  return (state, dispatch) => {
    const type = state.schema.marks[name];
    if (!type) return false;
    const tr = state.tr.removeMark(range.from, range.to, type);
    if (attrs) tr.addMark(range.from, range.to, type.create(attrs));
    dispatch?.(tr.setStoredMarks(null).scrollIntoView());
    return true;
  };
}

/** Puts linked text at the caret: for a link without a selection. */
export function insertLinked(href: string): Command {
  return (state, dispatch) => {
    const type = state.schema.marks.link;
    if (!type || !state.selection.$from.parent.type.allowsMarkType(type)) return false;
    dispatch?.(state.tr.replaceSelectionWith(state.schema.text(href, [type.create({ href })]), false).scrollIntoView());
    return true;
  };
}

/** Marks the run's language, or clears it. */
export function setLanguage(lang: RunLanguage | null): Command {
  return (state, dispatch, view) => {
    const range = markTarget(state, "lang");
    return range !== null && setMarkOn("lang", lang ? { lang } : null, range)(state, dispatch, view);
  };
}

/** Makes the selected word a gloss; without a selection the foreign word that was just typed, or the gloss at the caret a word again. */
export function toggleGloss(lang: RunLanguage): Command {
  return (state, dispatch, view) => {
    if (!state.selection.$from.parent.inlineContent) return false;
    const range = markTarget(state, "gloss") ?? wordBefore(state);
    if (!range) return false;
    const isOn = state.doc.rangeHasMark(range.from, range.to, state.schema.marks.gloss as MarkType);
    return setMarkOn("gloss", isOn ? null : { lang }, range)(state, dispatch, view);
  };
}

/** The letters in another script than Hangul that end at the caret: 高精尖 behind 첨단. */
function wordBefore({ selection: { $from } }: EditorState): Range | null {
  const word = foreignEnd.exec($from.nodeBefore?.text ?? "")?.[0];
  return word ? { from: $from.pos - word.length, to: $from.pos } : null;
}

const foreignEnd = /(?:(?!\p{Script=Hangul})[\p{L}\p{M}\p{N}·、+-])*(?!\p{Script=Hangul})\p{L}$/u;

/** Puts a note at the caret and selects it, so that its text can be written. */
export function insertNote(kind: "asterisk" | "footnote"): Command {
  return (state, dispatch) => {
    const { note } = state.schema.nodes;
    const { $to } = state.selection;
    if (!note || !$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), note)) return false;
    const tr = state.tr.insert($to.pos, note.create({ kind }));
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView());
    return true;
  };
}

export function insertCitation(sourceId: string, locator = ""): Command {
  return (state, dispatch) => {
    const { citation } = state.schema.nodes;
    const { $to } = state.selection;
    if (!citation || !$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), citation))
      return false;
    const tr = state.tr.insert($to.pos, citation.create({ sourceId, locator }));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView());
    return true;
  };
}
