import type { HtmlElement } from "../../html-tree";
import type { NoteList } from "../page-markup";
import type { XmlElement } from "../xml";
import type { DocxNumbering } from "./docx-numbering";
import type { DocxParts } from "./docx-parts";
import type { DocxStyles } from "./docx-styles";

export type NotePart = { readonly path: string; readonly texts: ReadonlyMap<string, XmlElement> };

/** A field that is open: what it does, and whether its instruction has ended. */
export type Field = { instruction: string; isShown: boolean };

/** What every reader of a Word document's parts is given. */
export type DocxReading = {
  readonly parts: DocxParts;
  /** The part that is being read: its relations are its own. */
  readonly part: string;
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly notes: NoteList;
  readonly noteParts: { readonly footnote: NotePart | null; readonly endnote: NotePart | null };
  /** Fields run across paragraphs. */
  readonly fields: Field[];
  /** Frames within frames, notes within notes. */
  readonly depth: number;
};

/** No text holds frames or notes so deep. */
export const deepestHolder = 12;

export type RunReading = {
  readonly reading: DocxReading;
  /** The paragraph's style, whose letters runs take over. */
  readonly style: string | undefined;
  readonly readBlocks: (holder: XmlElement, reading: DocxReading) => HtmlElement[];
};
