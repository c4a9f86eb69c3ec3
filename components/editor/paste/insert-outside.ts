import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { BlockJson, InlineJson } from "@/lib/document/json";
import { fitBlocks, isListed, oneLine } from "@/lib/importing/fit-blocks";
import type { Outside } from "@/lib/importing/read-outside";
import type { WantedHead } from "@/lib/importing/take-head";
import { insertInList, insertPastList } from "./insert-in-list";
import { isInLine, placeOf } from "./place-of";

export type Insertion = {
  readonly transaction: Transaction;
  /** How many blocks had to give up what they were to stand there. */
  readonly lost: number;
};

/** The selection gives way to what is pasted. One event of the history, of its own. */
export function beginPaste(state: EditorState): Transaction {
  const tr = closeHistory(state.tr);
  if (!state.selection.empty) tr.deleteSelection();
  if (!(tr.selection instanceof TextSelection) && tr.selection.$from.depth > 0) {
    tr.setSelection(Selection.near(tr.selection.$from));
  }
  return tr;
}

/** Which parts of the head a paste at the caret may fill: those that nobody has written, when the article is begun there. */
export function wantedHead(tr: Transaction): WantedHead {
  const { $from } = tr.selection;
  const [title, lead] = tr.doc.children;
  const at = $from.depth > 0 ? $from.node(1) : null;
  const begins = at === title || at === lead || isOnlyParagraph(tr.doc, at);
  return { title: at === title && title?.content.size === 0, lead: begins && lead?.content.size === 0 };
}

/**
 * Puts what was read at the caret, fitted to where it stands. `isWhole`: it is a file's whole text, of which nothing goes into a line of
 * the head but what is its own head.
 */
export function insertOutside(tr: Transaction, outside: Outside, isWhole = false): Insertion {
  const { schema } = tr.doc.type;
  const { head } = outside;
  const { $from } = tr.selection;
  const isHead = $from.depth > 0 && isInLine($from) && $from.depth === 1;
  const fillsHead = head.title !== null || head.lead !== null;
  // Pictures have no words that a line could take.
  const goesBelow = isWhole || fillsHead || (outside.blocks.length > 0 && oneLine(outside.blocks).length === 0);
  const lost = goesBelow && isHead ? insertAtBodyStart(tr, outside) : insertAtCaret(tr, outside);
  if (head.lead) fillLead(tr, head.lead, schema);
  if (head.title) fillLine(tr, 0, inlineNodes(head.title, schema));
  return { transaction: tr.scrollIntoView(), lost };
}

function insertAtCaret(tr: Transaction, { blocks, inline }: Outside): number {
  const { schema } = tr.doc.type;
  const { $from } = tr.selection;
  const [only] = blocks;
  if (blocks.length === 0) return 0;
  if (isInLine($from)) return insertWords(tr, oneLine(blocks), blocks.length > 1);
  if (inline && only?.type === "paragraph" && $from.parent.inlineContent) return insertWords(tr, only.content, false);
  const place = placeOf($from);
  const fitted = fitBlocks(blocks, place);
  const nodes = fitted.blocks.map((block) => schema.nodeFromJSON(block));
  if (place.level > 0 && isListed(fitted.blocks)) insertInList(tr, nodes);
  else if (place.level > 0) insertPastList(tr, nodes);
  else insertBlocks(tr, nodes, { start: blocks[0]?.type === "paragraph", end: blocks.at(-1)?.type === "paragraph" });
  return fitted.lost;
}

/** Words go in with the marks that may stand there, and without what may not (a title holds neither notes nor links). */
function insertWords(tr: Transaction, content: readonly InlineJson[], wereBlocks: boolean): number {
  const { $from } = tr.selection;
  const { type } = $from.parent;
  const nodes = inlineNodes(content, tr.doc.type.schema).filter((node) => type.contentMatch.matchType(node.type));
  const allowed = nodes.map((node) => node.mark(type.allowedMarks(node.marks)));
  tr.replaceWith($from.pos, $from.pos, allowed);
  const end = $from.pos + Fragment.from(allowed).size;
  tr.setSelection(TextSelection.create(tr.doc, end)).setStoredMarks(null);
  return wereBlocks || nodes.length < content.length ? 1 : 0;
}

/** Paragraphs at the start and the end run on with the words that stand there already; what was something else does not. */
type RunningOn = { readonly start: boolean; readonly end: boolean };

function insertBlocks(tr: Transaction, nodes: readonly Node[], { start, end }: RunningOn): void {
  const { $from } = tr.selection;
  const isEmpty = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  const from = isEmpty ? $from.before() : $from.pos;
  const to = isEmpty ? $from.after() : $from.pos;
  if (isEmpty) tr.replaceWith(from, to, nodes);
  else {
    tr.replaceRange(from, to, new Slice(Fragment.from(nodes), start ? 1 : 0, end ? 1 : 0));
  }
  placeCaret(tr, endOfLast(tr, end && !isEmpty));
}

/** Where the last change ends; what was parted there begins a line of its own, before which the paste ends. */
function endOfLast(tr: Transaction, runsOn: boolean): number {
  let end = 0;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _start, newEnd) => {
    end = newEnd;
  });
  const $end = tr.doc.resolve(end);
  return !runsOn && $end.parent.isTextblock && $end.parentOffset === 0 ? $end.before() : end;
}

/** At the end of what was pasted, if one can write there. */
export function placeCaret(tr: Transaction, end: number): void {
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(end, tr.doc.content.size)), -1));
}

function insertAtBodyStart(tr: Transaction, { blocks }: Outside): number {
  if (blocks.length === 0) return 0;
  const { schema } = tr.doc.type;
  const [title, lead, summary, first] = tr.doc.children;
  const start = [title, lead, summary].reduce((sum, node) => sum + (node?.nodeSize ?? 0), 0);
  const nodes = blocks.map((block: BlockJson) => schema.nodeFromJSON(block));
  const replaced = first && isOnlyParagraph(tr.doc, first) ? first.nodeSize : 0;
  tr.replaceWith(start, start + replaced, nodes);
  placeCaret(tr, start + Fragment.from(nodes).size);
  return 0;
}

/** Whether the text is one empty paragraph, and this is it. */
function isOnlyParagraph(doc: Node, node: Node | null): boolean {
  return doc.childCount === 5 && doc.child(3) === node && node.type.name === "paragraph" && node.content.size === 0;
}

function fillLead(tr: Transaction, lead: NonNullable<Outside["head"]["lead"]>, schema: Schema): void {
  fillLine(tr, 1, inlineNodes(lead.content, schema));
  if (lead.eventDate) tr.setNodeAttribute(tr.doc.child(0).nodeSize, "eventDate", lead.eventDate);
}

function fillLine(tr: Transaction, index: number, nodes: readonly Node[]): void {
  const before = tr.doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
  tr.replaceWith(before + 1, before + 1 + tr.doc.child(index).content.size, nodes);
}

function inlineNodes(content: readonly InlineJson[], schema: Schema): Node[] {
  return content.map((part) => schema.nodeFromJSON(part));
}
