import type { z } from "zod";
import type { gloss } from "./marks/gloss";
import type { lang } from "./marks/lang";
import type { link } from "./marks/link";
import type { ruby } from "./marks/ruby";
import type { box } from "./nodes/box";
import type { bulletList } from "./nodes/bulletList";
import type { chartEmbed } from "./nodes/chartEmbed";
import type { citation } from "./nodes/citation";
import type { figure } from "./nodes/figure";
import type { lead } from "./nodes/lead";
import type { note } from "./nodes/note";
import type { orderedList } from "./nodes/orderedList";
import type { reference } from "./nodes/reference";
import type { subhead } from "./nodes/subhead";
import type { tableCaption } from "./nodes/tableCaption";
import type { tableCell } from "./nodes/tableCell";
import type { tableEmbed } from "./nodes/tableEmbed";

/*
 * The parsed document: what `parseDocument` answers and what readers walk. It is the same JSON that ProseMirror reads,
 * made explicit: attributes and their defaults, `content` and `marks` are always there. What ProseMirror prints
 * (`node.toJSON()`) leaves some of that out, so it is parsed before it is read.
 */

type AttrsOf<Definition extends { attrs: z.ZodType }> = Readonly<z.infer<Definition["attrs"]>>;

// Interfaces, since lists hold themselves: their arguments are resolved only when they are asked for.
interface Leaf<Type extends string> {
  readonly type: Type;
}
interface LeafWith<Type extends string, Attrs> extends Leaf<Type> {
  readonly attrs: Attrs;
}
interface Holder<Type extends string, Child> extends Leaf<Type> {
  readonly content: readonly Child[];
}
interface HolderWith<Type extends string, Attrs, Child> extends Holder<Type, Child> {
  readonly attrs: Attrs;
}
interface Marked {
  readonly marks: readonly MarkJson[];
}

export type LinkJson = LeafWith<"link", AttrsOf<typeof link>>;
export type LangJson = LeafWith<"lang", AttrsOf<typeof lang>>;
export type GlossJson = LeafWith<"gloss", AttrsOf<typeof gloss>>;
export type RubyJson = LeafWith<"ruby", AttrsOf<typeof ruby>>;
export type MarkJson =
  | Leaf<"strong">
  | Leaf<"em">
  | Leaf<"underline">
  | Leaf<"highlight">
  | Leaf<"superscript">
  | Leaf<"subscript">
  | LinkJson
  | LangJson
  | GlossJson
  | RubyJson;

export type TextJson = {
  readonly type: "text";
  readonly text: string;
} & Marked;
export type HardBreakJson = Leaf<"hardBreak"> & Marked;
export type CitationJson = LeafWith<"citation", AttrsOf<typeof citation>> & Marked;
export type NoteJson = HolderWith<"note", AttrsOf<typeof note>, TextJson | CitationJson> & Marked;
export type InlineJson = TextJson | HardBreakJson | NoteJson | CitationJson;

export type TitleJson = Holder<"title", TextJson>;
export type LeadJson = HolderWith<"lead", AttrsOf<typeof lead>, InlineJson>;
export type SummaryJson = Holder<"summary", InlineJson>;
export type ParagraphJson = Holder<"paragraph", InlineJson>;
export type SubheadJson = HolderWith<"subhead", AttrsOf<typeof subhead>, InlineJson>;
export type BulletListJson = HolderWith<"bulletList", AttrsOf<typeof bulletList>, ListItemJson>;
export type OrderedListJson = HolderWith<"orderedList", AttrsOf<typeof orderedList>, ListItemJson>;
export type ListJson = BulletListJson | OrderedListJson;
/** The first child is a paragraph. */
export type ListItemJson = Holder<"listItem", ParagraphJson | ListJson>;
/** The first child is the title; the rest are blocks. */
export type BoxJson = HolderWith<"box", AttrsOf<typeof box>, BoxTitleJson | BoxBlockJson>;
export type BoxTitleJson = Holder<"boxTitle", InlineJson>;
export type QuoteJson = Holder<"quote", ParagraphJson>;
export type SectionBreakJson = Leaf<"sectionBreak">;

export type TableFigureJson = {
  readonly type: "tableFigure";
  readonly content: readonly [TableCaptionJson, TableJson, TableNotesJson];
};
export type TableCaptionJson = HolderWith<"tableCaption", AttrsOf<typeof tableCaption>, InlineJson>;
export type TableNotesJson = Holder<"tableNotes", ParagraphJson>;
export type TableJson = Holder<"table", TableRowJson>;
export type TableRowJson = Holder<"tableRow", CellJson>;
export type CellAttributes = AttrsOf<typeof tableCell>;
export type TableCellJson = HolderWith<"tableCell", CellAttributes, ParagraphJson | ListJson>;
export type TableHeaderJson = HolderWith<"tableHeader", CellAttributes, ParagraphJson | ListJson>;
export type CellJson = TableCellJson | TableHeaderJson;
export type TableEmbedJson = LeafWith<"tableEmbed", AttrsOf<typeof tableEmbed>>;
export type ChartEmbedJson = LeafWith<"chartEmbed", AttrsOf<typeof chartEmbed>>;
export type SideBySideJson = {
  readonly type: "sideBySide";
  readonly content: readonly [TableFigureJson | TableEmbedJson, TableFigureJson | TableEmbedJson];
};

/** A picture; its content is the caption. */
export type FigureJson = HolderWith<"figure", AttrsOf<typeof figure>, InlineJson>;

/** What may stand in a box; and, with the box itself, in an article. */
export type BoxBlockJson =
  | ParagraphJson
  | ListJson
  | SubheadJson
  | QuoteJson
  | SectionBreakJson
  | TableFigureJson
  | TableEmbedJson
  | SideBySideJson
  | ChartEmbedJson
  | FigureJson;
export type BlockJson = BoxBlockJson | BoxJson;

export type ReferenceJson = LeafWith<"reference", AttrsOf<typeof reference>>;
export type ReferencesJson = Holder<"references", ReferenceJson>;

export type DocumentJson = {
  readonly type: "doc";
  readonly content: readonly [TitleJson, LeadJson, SummaryJson, ...BlockJson[], ReferencesJson];
};

/** Any node, told apart by `type`. */
export type NodeJson =
  | DocumentJson
  | TitleJson
  | LeadJson
  | SummaryJson
  | BlockJson
  | ListItemJson
  | BoxTitleJson
  | TableCaptionJson
  | TableNotesJson
  | TableJson
  | TableRowJson
  | CellJson
  | ReferencesJson
  | ReferenceJson
  | InlineJson;
