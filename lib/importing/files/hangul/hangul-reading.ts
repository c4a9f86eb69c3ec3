import type { HtmlElement } from "../../html-tree";
import type { XmlElement } from "../xml";
import type { NoteList } from "../page-markup";
import type { HangulLists } from "./hangul-lists";
import type { HangulSource } from "./hangul-source";

export type HangulField = { readonly id: string; readonly href: string | null };

/** What every reader of a Hangul document's parts is given. */
export type HangulReading = {
  readonly source: HangulSource;
  readonly notes: NoteList;
  readonly lists: HangulLists;
  /** Fields that are open: they run across runs. */
  readonly fields: HangulField[];
  /** Frames within frames, notes within notes. */
  readonly depth: number;
};

export const deepestHolder = 12;

/** What holds blocks: handed to what reads runs, since runs hold tables, frames and notes. */
export type BlockReaders = {
  readonly read: (holder: XmlElement, reading: HangulReading) => HtmlElement[];
  readonly table: (table: XmlElement, reading: HangulReading) => HtmlElement;
};
