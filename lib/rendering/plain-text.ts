import type { ArticleView, BlockView, ChartView, InlineView, ListView, NoteView, TableView } from "./view";

/** Inline views as a reader would say them: glosses in parentheses, no marks of notes, no numbers of citations. */
export function inlineText(views: readonly InlineView[]): string {
  return views.map(textOf).join("");
}

function textOf(view: InlineView): string {
  switch (view.type) {
    case "text":
      return view.text;
    case "break":
      return "\n";
    case "gloss":
      return `(${inlineText(view.children)})`;
    case "noteMark":
    case "citation":
      return "";
    default:
      return inlineText(view.children);
  }
}

/** Running text that stands somewhere else as well: without links, marks of notes and numbers of citations, which lead on from its own place alone. */
export function withoutMarks(views: readonly InlineView[]): InlineView[] {
  return views.flatMap((view): InlineView[] => {
    if (view.type === "noteMark" || view.type === "citation") return [];
    if (view.type === "text" || view.type === "break") return [view];
    const children = withoutMarks(view.children);
    return view.type === "link" ? children : [{ ...view, children }];
  });
}

/** Blocks as lines of text, for counting, searching and comparing: no bullets, no numbers, cells joined by tabs. */
export function blocksText(blocks: readonly BlockView[]): string {
  return blocks.map(blockText).filter(Boolean).join("\n");
}

/** Everything that an article says, its notes and tables among it, references left out. */
export function articleText(view: Pick<ArticleView, "titleText" | "lead" | "blocks" | "footnotes">): string {
  const lead = view.lead ? [inlineText(view.lead.children), notesText(view.lead.notes)] : [];
  return [view.titleText, ...lead, blocksText(view.blocks), notesText(view.footnotes)].filter(Boolean).join("\n");
}

function blockText(block: BlockView): string {
  switch (block.type) {
    case "paragraph":
    case "subhead":
      return lines([inlineText(block.children), notesText(block.notes)]);
    case "list":
      return listText(block);
    case "quote":
      return blocksText(block.paragraphs);
    case "box":
      return lines([inlineText(block.title), notesText(block.notes), blocksText(block.blocks)]);
    case "table":
      return tableText(block.table);
    case "chart":
      return chartText(block.chart);
    case "sideBySide":
      return lines(block.tables.map(tableText));
    case "figure":
      return lines([block.captionText, block.credit, notesText(block.notes)]);
    case "sectionBreak":
      return "";
  }
}

function listText(list: ListView): string {
  return lines(list.items.map((item) => blocksText(item.blocks)));
}

function tableText(table: TableView): string {
  const rows = [...table.head, ...table.body].map((row) => row.cells.map((cell) => blocksText(cell.blocks)).join("\t"));
  return lines([table.captionText, ...rows, ...table.notes.map(inlineText), notesText(table.asterisks)]);
}

/** What it says and its figures, as a reader of the page finds them. */
function chartText({ data, table, notes }: ChartView): string {
  return lines([data.altText, tableText(table), ...notes.map(inlineText)]);
}

function notesText(notes: readonly NoteView[]): string {
  return lines(notes.map((note) => inlineText(note.children)));
}

function lines(parts: readonly string[]): string {
  return parts.filter(Boolean).join("\n");
}
