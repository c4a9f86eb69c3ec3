import { AlignmentType, Paragraph, TextRun } from "docx";
import type { BlockView, CellAlign, ListView, NoteView, ParagraphView } from "../view";
import { type DocxContext, inlineDocx } from "./inline";

export type TextSetting = {
  readonly style?: string;
  readonly align?: CellAlign | null;
  readonly bold?: boolean;
  readonly size?: number;
};

const alignments = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END } as const;
const deepest = 4;
/** Twips that the mark of a note takes. */
const noteIndent = 170;

/** Numbered lists are told apart, so that each begins with its own number. */
let instances = 0;

/** Paragraphs and lists: what stands in a cell or an item. Anything else has no place there. */
export function textBlocksDocx(
  blocks: readonly BlockView[],
  context: DocxContext,
  setting: TextSetting = {},
): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return paragraphs(block, context, { ...setting });
    return block.type === "list" ? listDocx(block, context, setting) : [];
  });
}

type Place = TextSetting & {
  readonly numbering?: { reference: string; level: number; instance?: number };
  readonly continues?: number;
};

function paragraphs(view: ParagraphView, context: DocxContext, place: Place): Paragraph[] {
  const { style = "Normal", align, bold, size, numbering, continues } = place;
  const options = {
    style: numbering || continues !== undefined ? (style === "TableText" ? "TableText" : "ListParagraph") : style,
    children: inlineDocx(view.children, context, { ...(bold ? { bold } : {}), ...(size ? { size } : {}) }),
    ...(align ? { alignment: alignments[align] } : {}),
    ...(numbering ? { numbering } : {}),
    ...(continues !== undefined ? { indent: { left: indentOf(continues, style) } } : {}),
  };
  const level = numbering?.level ?? continues;
  return [new Paragraph(options), ...notesDocx(view.notes, context, level === undefined ? 0 : indentOf(level, style))];
}

/** A real list of Word's; an item's further paragraphs stand under its first. */
function listDocx(list: ListView, context: DocxContext, setting: TextSetting): Paragraph[] {
  instances += 1;
  const level = Math.min(deepest, list.level) - 1;
  const table = setting.style === "TableText" ? "table-" : "";
  const numbering = list.ordered
    ? { reference: `${table}numbers-${numbersFrom(list.start)}`, level, instance: instances }
    : { reference: `${table}bullets-${list.shape}`, level };
  return list.items.flatMap(({ blocks }) =>
    blocks.flatMap((block, index) => {
      if (block.type === "list") return listDocx(block, context, setting);
      return paragraphs(block, context, { ...setting, ...(index === 0 ? { numbering } : { continues: level }) });
    }),
  );
}

/** Lists are declared for these first numbers; one that begins later begins with the last. */
export const startsDeclared = 30;
function numbersFrom(start: number): number {
  return Math.max(0, Math.min(startsDeclared, start));
}

/** Twips. */
export function indentOf(level: number, style = "Normal"): number {
  return (level + 1) * (style === "TableText" ? 170 : 340);
}

/** Asterisk notes, under what holds them. `left`: twips to where its text begins. */
export function notesDocx(notes: readonly NoteView[], context: DocxContext, left = 0): Paragraph[] {
  return notes.map(
    ({ mark, children }) =>
      new Paragraph({
        style: "Note",
        indent: { left: left + noteIndent, hanging: noteIndent },
        children: [
          new TextRun({ text: `${mark} `, color: context.colour, bold: true }),
          ...inlineDocx(children, context),
        ],
      }),
  );
}
