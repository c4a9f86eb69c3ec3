import type { MarkDefinition, NodeDefinition } from "./definition";
import { deletion } from "./marks/deletion";
import { em } from "./marks/em";
import { gloss } from "./marks/gloss";
import { highlight } from "./marks/highlight";
import { insertion } from "./marks/insertion";
import { joint } from "./marks/joint";
import { lang } from "./marks/lang";
import { link } from "./marks/link";
import { modification } from "./marks/modification";
import { ruby } from "./marks/ruby";
import { strong } from "./marks/strong";
import { subscript } from "./marks/subscript";
import { superscript } from "./marks/superscript";
import { underline } from "./marks/underline";
import { box } from "./nodes/box";
import { boxTitle } from "./nodes/boxTitle";
import { bulletList } from "./nodes/bulletList";
import { chartEmbed } from "./nodes/chartEmbed";
import { citation } from "./nodes/citation";
import { doc } from "./nodes/doc";
import { figure } from "./nodes/figure";
import { hardBreak } from "./nodes/hardBreak";
import { lead } from "./nodes/lead";
import { listItem } from "./nodes/listItem";
import { note } from "./nodes/note";
import { orderedList } from "./nodes/orderedList";
import { paragraph } from "./nodes/paragraph";
import { quote } from "./nodes/quote";
import { reference } from "./nodes/reference";
import { references } from "./nodes/references";
import { sectionBreak } from "./nodes/sectionBreak";
import { sideBySide } from "./nodes/sideBySide";
import { subhead } from "./nodes/subhead";
import { summary } from "./nodes/summary";
import { table } from "./nodes/table";
import { tableCaption } from "./nodes/tableCaption";
import { tableCell } from "./nodes/tableCell";
import { tableEmbed } from "./nodes/tableEmbed";
import { tableFigure } from "./nodes/tableFigure";
import { tableHeader } from "./nodes/tableHeader";
import { tableNotes } from "./nodes/tableNotes";
import { tableRow } from "./nodes/tableRow";
import { text } from "./nodes/text";
import { title } from "./nodes/title";

/**
 * Every node, in the order of the schema. The paragraph is the first of its group: ProseMirror makes one where a block
 * is needed.
 */
export const nodeDefinitions = [
  doc,
  title,
  lead,
  summary,
  paragraph,
  bulletList,
  orderedList,
  listItem,
  subhead,
  box,
  boxTitle,
  quote,
  sectionBreak,
  tableFigure,
  tableCaption,
  table,
  tableRow,
  tableCell,
  tableHeader,
  tableNotes,
  tableEmbed,
  chartEmbed,
  sideBySide,
  figure,
  references,
  reference,
  text,
  hardBreak,
  note,
  citation,
] as const;

/** Every mark, in the order in which marks are nested (outermost first) and written in the canonical form. */
export const markDefinitions = [
  insertion,
  deletion,
  modification,
  joint,
  link,
  gloss,
  lang,
  ruby,
  strong,
  em,
  underline,
  highlight,
  superscript,
  subscript,
] as const;

export type NodeName = (typeof nodeDefinitions)[number]["name"];
export type MarkName = (typeof markDefinitions)[number]["name"];

/** Maps, not objects: a name such as `constructor` finds nothing. */
export const nodeDefinitionOf: ReadonlyMap<string, NodeDefinition> = byName(nodeDefinitions);
export const markDefinitionOf: ReadonlyMap<string, MarkDefinition> = byName(markDefinitions);

function byName<Definition extends { readonly name: string }>(definitions: readonly Definition[]) {
  return new Map(definitions.map((definition) => [definition.name, definition]));
}
