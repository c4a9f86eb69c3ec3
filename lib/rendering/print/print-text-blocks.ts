import { bulletCharacters } from "../bullets";
import type { FormWords } from "../issue-view";
import type { Pictures } from "../pictures";
import type { BlockView, ListView, NoteView, ParagraphView } from "../view";
import { type InlineContext, printInline } from "./print-inline";
import type { PrintInline } from "./print-nodes";

export type PrintNote = { mark: string; c: PrintInline[] };
export type PrintParagraph = { k: "p"; c: PrintInline[]; notes: PrintNote[] };
export type PrintTextBlock =
  | PrintParagraph
  | { k: "list"; ordered: boolean; start: number; level: number; marker: string; items: PrintTextBlock[][] };

export type BlockContext = InlineContext & { readonly words: FormWords; readonly pictures: Pictures };

/** Ems that a bullet takes from a line. */
const indent = 1.4;

/** Paragraphs and lists: what stands in a cell or an item. Anything else has no place there. */
export function printTextBlocks(blocks: readonly BlockView[], context: BlockContext): PrintTextBlock[] {
  return blocks.flatMap((block): PrintTextBlock[] => {
    if (block.type === "paragraph") return [printParagraph(block, context)];
    return block.type === "list" ? [printList(block, context)] : [];
  });
}

export function printParagraph(paragraph: ParagraphView, context: InlineContext): PrintParagraph {
  return { k: "p", c: printInline(paragraph.children, context), notes: printNotes(paragraph.notes, context) };
}

export function printList(list: ListView, context: BlockContext): PrintTextBlock {
  const inside = { ...context, room: Math.max(1, context.room - indent) };
  return {
    k: "list",
    ordered: list.ordered,
    start: list.start,
    level: list.level,
    marker: bulletCharacters[list.shape],
    items: list.items.map(({ blocks }) => printTextBlocks(blocks, inside)),
  };
}

export function printNotes(notes: readonly NoteView[], context: InlineContext): PrintNote[] {
  return notes.map(({ mark, children }) => ({ mark, c: printInline(children, context) }));
}
